//! A form that posts to a server function, with or without JavaScript.

use leptos::prelude::*;

use crate::{text, visit::FormState};

/// Carries what every action needs (`code`, `op`, `from`), and says above its fields why it was refused.
#[component]
pub fn Post(
    form: FormState,
    #[prop(optional, into)] class: String,
    /// A file upload: another encoding.
    #[prop(optional)]
    upload: bool,
    /// The page is live and shows the result by itself: the enhancer does not navigate.
    #[prop(optional)]
    stay: bool,
    children: Children,
) -> impl IntoView {
    let sentence = form.sentence();
    let refused = sentence.is_some();
    view! {
        <form
            method="post"
            action=form.action.into_owned()
            class=class
            enctype=upload.then_some("multipart/form-data")
            data-form=if stay { "stay" } else { "go" }
            data-away=text::server_away(form.lang)
            data-sending=text::sending(form.lang)
        >
            <input type="hidden" name="op" value=form.op.0.to_string()/>
            {form.code.map(|code| view! { <input type="hidden" name="code" value=code.to_string()/> })}
            <input type="hidden" name="from" value=form.from.clone()/>
            {form.key.map(|(name, value)| view! { <input type="hidden" name=name value=value/> })}
            <p class=if form.resumed { "refusal resumed" } else { "refusal" } role="alert" tabindex="-1" autofocus=refused>{sentence}</p>
            {children()}
        </form>
    }
    .into_any()
}
