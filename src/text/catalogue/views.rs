//! Names of the views, and of the app.

fixed! { views
    app, model, matrix, assess, focus, history, data, method, search, check_in,
}
