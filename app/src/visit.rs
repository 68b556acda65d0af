//! What every page of a forum starts from: who reads, what they see, and what they had typed.

use std::{borrow::Cow, future::Future, sync::Arc};

use domain::{ForumCode, PersonId, SessionId, TopicId, Visibility};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use leptos_router::params::ParamsMap;

use crate::{
    backend::{Backend, Device, Op, Refusal, Seen, Sender},
    error::AppError,
    pages::ErrorView,
    paths,
    text::Lang,
};

/// One page view of one person in one forum.
#[derive(Clone)]
pub struct Visit {
    pub lang: Lang,
    pub backend: Backend,
    pub seen: Seen,
    /// The form that was refused just before, when this page shows it again.
    pub refusal: Option<Arc<Refusal>>,
    pub params: ParamsMap,
    pub query: ParamsMap,
    /// Path and query of this page, without the refusal: where its forms come back to.
    pub path: String,
}

impl Visit {
    #[must_use]
    pub fn code(&self) -> &ForumCode {
        &self.seen.code
    }

    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.seen.me.person()
    }

    /// Of the team that drives the day: its steps, slots, spaces and walls, and any topic. Organisers are.
    #[must_use]
    pub fn is_facilitator(&self) -> bool {
        self.seen.me.is_facilitator()
    }

    /// Says what the forum is: its details, its charters, its people.
    #[must_use]
    pub fn is_organiser(&self) -> bool {
        self.seen.me.is_organiser()
    }

    /// Handles what is reported: moderators, and organisers, who answer for the rules.
    #[must_use]
    pub fn is_moderator(&self) -> bool {
        self.seen.me.roles().is_moderator() || self.is_organiser()
    }

    /// May this person place, move, edit and withdraw this topic?
    #[must_use]
    pub fn may_lead(&self, topic: TopicId) -> bool {
        self.is_facilitator() || self.leads(topic)
    }

    /// Is this person its convener or a co-convener?
    #[must_use]
    pub fn leads(&self, topic: TopicId) -> bool {
        self.person().is_some_and(|me| self.seen.forum.is_led_by(topic, me))
    }

    /// Does this person take the notes of this session?
    #[must_use]
    pub fn takes_notes(&self, session: SessionId) -> bool {
        let session = self.seen.forum.sessions.get(&session);
        let scribes = session.map(|session| &session.scribes);
        scribes
            .zip(self.person())
            .is_some_and(|(scribes, me)| scribes.contains(&me))
    }

    /// May this person read what the session leaves behind?
    #[must_use]
    pub fn may_read(&self, session: SessionId) -> bool {
        self.seen.may_read(session)
    }

    /// Where a report is read; for who may not, by way of joining.
    #[must_use]
    pub fn way_to_report(&self, session: SessionId) -> String {
        let report = paths::report(self.code(), session);
        let shown = self.seen.forum.sessions.get(&session);
        let stays = self.may_read(session)
            || self.person().is_some()
            || shown.is_some_and(|session| session.report.visibility == Visibility::WithoutNotes);
        if stays {
            report
        } else {
            paths::join_to(self.code(), &report)
        }
    }

    /// May this person write the report of this session, say who reads it and publish it: its scribes, who leads its
    /// topic, facilitators?
    #[must_use]
    pub fn may_write(&self, session: SessionId) -> bool {
        self.seen.forum.keeps_report(&self.seen.me, session)
    }

    /// The form was only refused for want of a name, or of what the person had accepted, and that is done now.
    #[must_use]
    pub fn resumed(&self) -> bool {
        let error = self.refusal.as_ref().and_then(|refusal| refusal.error.as_ref());
        match error {
            Some(AppError::NotJoined) => self.person().is_some(),
            Some(AppError::NotAccepted { .. }) => self.seen.due.is_empty(),
            _ => false,
        }
    }

    /// A form of this page was refused, and something is to be corrected.
    #[must_use]
    pub fn refused(&self) -> bool {
        let error = self.refusal.as_ref().and_then(|refusal| refusal.error.as_ref());
        error.is_some() && !self.resumed()
    }

    /// An id in the page's path, such as `:topic`.
    #[must_use]
    pub fn id<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.params.get(name).and_then(|text| text.parse().ok())
    }

    /// A form of this page. `key` tells several forms of the same action apart by one of their fields.
    #[must_use]
    pub fn form(&self, action: impl Into<Cow<'static, str>>, key: Option<(&'static str, String)>) -> FormState {
        let action = action.into();
        let refused = self.refusal.clone().filter(|refusal| {
            let field = |name: &str| {
                refusal
                    .fields
                    .iter()
                    .find(|(key, _)| key == name)
                    .map(|(_, value)| value)
            };
            refusal.action == action && key.as_ref().is_none_or(|(name, value)| field(name) == Some(value))
        });
        FormState {
            resumed: self.resumed(),
            lang: self.lang,
            action,
            key,
            code: Some(self.code().clone()),
            from: self.path.clone(),
            op: self.backend.people.new_op(),
            refused,
        }
    }
}

/// One form: what its hidden fields carry, and what was typed and refused before.
#[derive(Clone)]
pub struct FormState {
    /// What was typed was kept while the person gave a name: nothing is wrong with it.
    pub resumed: bool,
    pub lang: Lang,
    pub action: Cow<'static, str>,
    pub key: Option<(&'static str, String)>,
    /// None for a form that belongs to no forum.
    pub code: Option<ForumCode>,
    pub from: String,
    pub op: Op,
    pub refused: Option<Arc<Refusal>>,
}

impl FormState {
    /// The same form when something else on the page says why it was refused.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.refused = None;
        self
    }

    /// The same form for fields whose values are given: it still says what is wrong with them.
    #[must_use]
    pub fn with_own_values(mut self) -> Self {
        self.refused = self.refused.map(|refusal| {
            Arc::new(Refusal {
                fields: Vec::new(),
                ..refusal.as_ref().clone()
            })
        });
        self
    }

    /// What was typed in a field before the refusal, else `current`.
    #[must_use]
    pub fn value(&self, name: &str, current: &str) -> String {
        let typed = self.refused.as_ref().and_then(|refusal| {
            refusal
                .fields
                .iter()
                .rev()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
        });
        typed.unwrap_or_else(|| current.to_owned())
    }

    /// The sentence to show beside a field.
    #[must_use]
    pub fn problem(&self, name: &str) -> Option<String> {
        let Some(AppError::Invalid(fields)) = &self.refused.as_ref()?.error else {
            return None;
        };
        let field = fields.iter().find(|error| error.field == name)?;
        Some(crate::text::problem(self.lang, field.problem))
    }

    /// The sentence to show above the form.
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        let error = self.refused.as_ref()?.error.as_ref()?;
        Some(if self.resumed {
            crate::text::join::resumed(self.lang).to_owned()
        } else {
            crate::text::app_error(self.lang, error)
        })
    }
}

/// A form of a page that belongs to no forum.
#[must_use]
pub fn plain_form(action: &'static str) -> FormState {
    let backend = expect_context::<Backend>();
    let query = use_query_map().get_untracked();
    let path = page_path(&use_location().pathname.get_untracked(), &query);
    let refused = device()
        .zip(query.get("refus").and_then(|op| op.parse().ok()).map(Op))
        .and_then(|(device, op)| backend.refusals.find(&device, op))
        .filter(|refusal| refusal.action == action);
    FormState {
        resumed: false,
        lang: Lang::Fr,
        action: action.into(),
        key: None,
        code: None,
        from: path,
        op: backend.people.new_op(),
        refused,
    }
}

/// Renders a page of the forum named in the address, or says why there is none.
pub fn forum_page<V, F>(page: impl Fn(Visit) -> F + Send + 'static) -> impl IntoView
where
    V: IntoView + 'static,
    F: Future<Output = Result<V, AppError>> + Send + 'static,
{
    let backend = expect_context::<Backend>();
    let device = device();
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let location = use_location();
    let path = page_path(&location.pathname.get_untracked(), &query);
    Suspend::new(async move {
        let visit = visit(backend, device, params, query, path).await;
        // Who may not open the form's page any more still finds what they had typed in it.
        let kept = visit.as_ref().ok().and_then(|visit| visit.refusal.clone());
        let shown = match visit {
            Ok(visit) => page(visit).await,
            Err(error) => Err(error),
        };
        match shown {
            Ok(view) => view.into_any(),
            Err(error) => view! { <ErrorView error kept/> }.into_any(),
        }
    })
}

async fn visit(
    backend: Backend,
    device: Option<Device>,
    params: ParamsMap,
    query: ParamsMap,
    path: String,
) -> Result<Visit, AppError> {
    let code = params
        .get("code")
        .and_then(|code| ForumCode::parse(&code))
        .ok_or(AppError::UnknownForum)?;
    let seen = backend.forums.seen(&code, device.as_ref()).await?;
    let op = query.get("refus").and_then(|op| op.parse().ok()).map(Op);
    let refusal = device
        .zip(op)
        .and_then(|(device, op)| backend.refusals.find(&device, op));
    Ok(Visit {
        lang: Lang::Fr,
        backend,
        seen,
        refusal,
        params,
        query,
        path,
    })
}

/// The address of this page without `refus`, which belongs to one refusal only.
fn page_path(pathname: &str, query: &ParamsMap) -> String {
    let mut kept = ParamsMap::new();
    for (key, value) in query.clone() {
        if key != "refus" {
            kept.insert(key, value);
        }
    }
    format!("{pathname}{}", kept.to_query_string())
}

/// The browser that asks, when it has a cookie.
#[must_use]
pub fn device() -> Option<Device> {
    let parts = use_context::<http::request::Parts>()?;
    parts.extensions.get::<Sender>().and_then(|sender| sender.0.clone())
}

/// The status of the page being rendered.
pub fn set_status(status: http::StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}
