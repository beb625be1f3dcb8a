//! What attributes, classes and properties may be set to: a value, or a function that gives one.

use std::borrow::Cow;

use leptos::prelude::*;

/// The value of an attribute; nothing leaves the attribute out.
pub(crate) type Fixed = Option<Cow<'static, str>>;

/// A value that never changes.
pub(crate) trait IntoFixed {
    fn into_fixed(self) -> Fixed;
}

impl IntoFixed for &'static str {
    fn into_fixed(self) -> Fixed {
        Some(Cow::Borrowed(self))
    }
}

impl IntoFixed for String {
    fn into_fixed(self) -> Fixed {
        Some(Cow::Owned(self))
    }
}

impl IntoFixed for bool {
    fn into_fixed(self) -> Fixed {
        self.then_some(Cow::Borrowed(""))
    }
}

impl IntoFixed for usize {
    fn into_fixed(self) -> Fixed {
        self.to_string().into_fixed()
    }
}

impl<T: IntoFixed> IntoFixed for Option<T> {
    fn into_fixed(self) -> Fixed {
        self.and_then(T::into_fixed)
    }
}

/// A value, or a function that is asked again whenever a signal in it changes.
pub(crate) enum Value<T> {
    Fixed(T),
    Live(Box<dyn FnMut() -> T + Send>),
}

impl<T: Clone + Send + 'static> Value<T> {
    pub(super) fn into_live(self) -> Box<dyn FnMut() -> T + Send> {
        match self {
            Self::Fixed(value) => Box::new(move || value.clone()),
            Self::Live(value) => value,
        }
    }
}

/// Whatever an attribute may be set to.
pub(crate) trait IntoValue {
    fn into_value(self) -> Value<Fixed>;
}

macro_rules! fixed_values {
    ($($fixed:ty),+) => {
        $(impl IntoValue for $fixed {
            fn into_value(self) -> Value<Fixed> {
                Value::Fixed(self.into_fixed())
            }
        })+
    };
}
fixed_values!(&'static str, String, bool, usize, Option<&'static str>, Option<String>);

impl<F, T> IntoValue for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoFixed,
{
    fn into_value(mut self) -> Value<Fixed> {
        Value::Live(Box::new(move || self().into_fixed()))
    }
}

/// Whatever a class may be switched by.
pub(crate) trait IntoSwitch {
    fn into_switch(self) -> Value<bool>;
}

impl IntoSwitch for bool {
    fn into_switch(self) -> Value<bool> {
        Value::Fixed(self)
    }
}

impl<F: FnMut() -> bool + Send + 'static> IntoSwitch for F {
    fn into_switch(self) -> Value<bool> {
        Value::Live(Box::new(self))
    }
}

/// What a property of a form's field may be set to.
pub(crate) enum Property {
    Flag(Value<bool>),
    Text(Value<String>),
}

/// The two kinds of values that fields have.
pub(crate) trait PropertyValue: Sized {
    fn property(value: Value<Self>) -> Property;
}

impl PropertyValue for bool {
    fn property(value: Value<Self>) -> Property {
        Property::Flag(value)
    }
}

impl PropertyValue for String {
    fn property(value: Value<Self>) -> Property {
        Property::Text(value)
    }
}

/// Whatever a property may be set to.
pub(crate) trait IntoProperty {
    fn into_property(self) -> Property;
}

impl<F, T> IntoProperty for F
where
    F: FnMut() -> T + Send + 'static,
    T: PropertyValue,
{
    fn into_property(self) -> Property {
        T::property(Value::Live(Box::new(self)))
    }
}

impl IntoProperty for Signal<bool> {
    fn into_property(self) -> Property {
        (move || self.get()).into_property()
    }
}

impl IntoProperty for String {
    fn into_property(self) -> Property {
        Self::property(Value::Fixed(self))
    }
}
