//! Leptos's `view!` syntax for plain elements, compiled to calls instead of types.
//!
//! Leptos gives every element a type of its own, with its own code to build, change and drop it. For a page
//! of many small views that is most of its bytes. This macro reads the same syntax and writes calls of one
//! concrete builder, `crate::views::html::Element`; components go through Leptos's own macro unchanged.
//! What has no expression in it becomes one string.

mod inert;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::{
    Infallible, Parser, ParserConfig,
    node::{KeyedAttribute, Node as AnyNode, NodeAttribute, NodeBlock, NodeElement as AnyElement},
};
use syn::{Expr, Stmt};

type Node = AnyNode<Infallible>;
type Element = AnyElement<Infallible>;

/// Elements of SVG, which have a namespace of their own.
const SVG: &[&str] = &["svg", "path", "line", "circle", "use"];

/// A view in Leptos's syntax, as one `Node`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(TokenStream::from(tokens)).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let place = place(proc_macro::Span::call_site());
    let view = match nodes.as_slice() {
        [node] => root(node, place),
        nodes => {
            let nodes = nodes.iter().map(|node| root(node, place));
            quote! { crate::views::html::Node::Many(vec![#(#nodes),*]) }
        }
    };
    quote! {{ #(#errors;)* #view }}.into()
}

/// A number for a place in the program, never 0 (FNV-1a of file, line and column).
fn place(span: proc_macro::Span) -> u32 {
    let place = format!("{}:{}:{}", span.file(), span.line(), span.column());
    let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    place.bytes().fold(2_166_136_261, hash).max(1)
}

/// A node as an expression of type `Node`.
fn root(node: &Node, place: u32) -> TokenStream {
    match node {
        Node::Element(element) if !is_component(element) && inert::html(element).is_none() => {
            let built = build(element);
            quote! { #built.at(#place) }
        }
        node => inner(node),
    }
}

/// A node that is no element with expressions in it.
fn inner(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) if is_component(element) => {
            quote! { crate::views::html::component(::leptos::view! { #element }) }
        }
        Node::Element(element) => {
            let html = inert::html(element);
            quote! { crate::views::html::Node::Inert(#html) }
        }
        Node::Text(text) => {
            let text = &text.value;
            quote! { crate::views::html::node(#text) }
        }
        Node::Block(NodeBlock::ValidBlock(block)) => {
            let value = match block.stmts.as_slice() {
                [Stmt::Expr(value, None)] => quote! { #value },
                _ => quote! { #block },
            };
            quote! { crate::views::html::node(#value) }
        }
        other => syn::Error::new_spanned(other, "this is not used in views").to_compile_error(),
    }
}

/// An element as calls of the builder.
fn build(element: &Element) -> TokenStream {
    let tag = element.name().to_string();
    let new = if is_svg(element, &tag) {
        quote! { crate::views::html::Element::svg(#tag) }
    } else {
        quote! { crate::views::html::Element::new(#tag) }
    };
    let attributes = element.attributes().iter().map(attribute);
    let children = element.children.iter().map(child);
    quote! { #new #(#attributes)* #(#children)* }
}

/// `a` is in both languages: in a drawing it says so by its namespace.
fn is_svg(element: &Element, tag: &str) -> bool {
    let has_namespace = element.attributes().iter().any(|attribute| {
        matches!(attribute, NodeAttribute::Attribute(attribute) if attribute.key.to_string() == "xmlns")
    });
    SVG.contains(&tag) || (tag == "a" && has_namespace)
}

fn attribute(attribute: &NodeAttribute) -> TokenStream {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return syn::Error::new_spanned(attribute, "this is not used in views").to_compile_error();
    };
    let key = attribute.key.to_string();
    if key == "xmlns" {
        return quote! {};
    }
    let value = value(attribute);
    if let Some(class) = key.strip_prefix("class:") {
        quote! { .toggle(#class, #value) }
    } else if let Some(property) = key.strip_prefix("prop:") {
        quote! { .prop(#property, #value) }
    } else if let Some(event) = key.strip_prefix("on:") {
        let event = format_ident!("{event}");
        quote! { .on(::leptos::ev::#event, #value) }
    } else if attribute.value_literal_string().is_some() || attribute.value().is_none() {
        quote! { .fixed(#key, #value) }
    } else {
        quote! { .attr(#key, #value) }
    }
}

fn value(attribute: &KeyedAttribute) -> TokenStream {
    match attribute.value() {
        None => quote! { "" },
        Some(Expr::Lit(literal)) => match attribute.value_literal_string() {
            // Numbers and booleans are texts in attributes; of properties and classes they stay what they are.
            Some(text) if !attribute.key.to_string().contains(':') => quote! { #text },
            _ => quote! { #literal },
        },
        Some(value) => quote! { #value },
    }
}

fn child(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) if !is_component(element) => match inert::html(element) {
            Some(html) => quote! { .inert(#html) },
            None => {
                let element = build(element);
                quote! { .element(#element) }
            }
        },
        Node::Text(text) => {
            let text = &text.value;
            quote! { .text(#text) }
        }
        node => {
            let node = inner(node);
            quote! { .child(#node) }
        }
    }
}

fn is_component(element: &Element) -> bool {
    element.name().to_string().rsplit("::").next().is_some_and(|name| name.starts_with(char::is_uppercase))
}
