//! All routes and layers. Pages and server functions are `app`'s; here is what surrounds them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use app::{
    App,
    backend::{Backend, FileLimits, Notices},
    error::AppError,
    shell,
};
use axum::{
    Router,
    extract::{self, DefaultBodyLimit, FromRef},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::ForumCode;
use http::{HeaderMap, HeaderValue, StatusCode};
use leptos::{config::LeptosOptions, prelude::provide_context};
use leptos_axum::{LeptosRoutes, file_and_error_handler_with_context, generate_route_list};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, services::ServeDir};

use crate::{
    assets, cards, charters, files,
    http::{
        answers, caching, cross_site, document, headers, security_txt, sender,
        visitors::{self, VisitorPages},
    },
    ics,
    instance::Instance,
    listen, mail, notices, own_data, proceedings,
    retention::Retention,
    schedule,
};

/// What every route is given.
#[derive(Clone)]
pub struct AppState {
    pub instance: Arc<Instance>,
    pub backend: Backend,
    pub options: LeptosOptions,
    pub visitor_pages: VisitorPages,
    pub content_security_policy: HeaderValue,
    /// Built files have hashes in their names.
    pub hashed: bool,
    /// Reached over HTTPS.
    pub secure: bool,
}

/// What one is told to be.
pub struct Site {
    /// The folder of built files.
    pub folder: PathBuf,
    /// Where people reach this instance: scheme, host and port, without a slash at the end.
    pub public_url: String,
    pub file_limits: FileLimits,
    /// What the public pages say of this instance.
    pub notices: Notices,
    /// For how long they say that things are kept.
    pub retention: Retention,
}

impl AppState {
    /// # Panics
    /// When the policy cannot be a header, which no build makes.
    #[must_use]
    pub fn new(instance: Arc<Instance>, site: &Site) -> Self {
        let options = assets::leptos_options(&site.folder);
        let assets = assets::find(&options);
        let policy = headers::content_security_policy(&assets);
        let backend = Backend {
            forums: instance.clone(),
            files: instance.clone(),
            reports: instance.clone(),
            people: instance.clone(),
            charters: instance.clone(),
            refusals: instance.parts.memory.refusals.clone(),
            walls: instance.clone(),
            presences: instance.clone(),
            links: instance.clone(),
            feeds: instance.clone(),
            to_know: instance.clone(),
            team: instance.clone(),
            mail: instance.clone(),
            sharing: instance.clone(),
            registrations: instance.clone(),
            calendar: instance.clone(),
            creation: instance.clone(),
            own_data: instance.clone(),
            moderation: instance.clone(),
            records: instance.clone(),
            about: Arc::new(notices::Instance {
                notices: site.notices.clone(),
                clock: instance.parts.clock.clone(),
                retention: site.retention,
                sends_mail: instance.parts.mail.is_some(),
            }),
            assets: Arc::new(assets),
            public_url: site.public_url.clone().into(),
            file_limits: site.file_limits,
        };
        Self {
            secure: site.public_url.starts_with("https://"),
            hashed: options.hash_files,
            content_security_policy: HeaderValue::from_str(&policy).expect("a policy in plain ASCII"),
            visitor_pages: instance.parts.memory.visitor_pages.clone(),
            instance,
            backend,
            options,
        }
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}

pub fn router(state: AppState) -> Router {
    let provide = {
        let backend = state.backend.clone();
        move || provide_context(backend.clone())
    };
    let package = ServeDir::new(Path::new(&*state.options.site_root).join("pkg"))
        .precompressed_br()
        .precompressed_gzip();
    let routes = Router::new()
        .route("/r/{code}", get(short_link))
        .route("/aller", get(go_to_code))
        .route("/sante", get(async || "ok"))
        .route("/.well-known/security.txt", get(security_txt::security_txt))
        // Pages draw their own icon; browsers ask for this one beside what is not a page.
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .route("/f/{code}/atelier/{session}/fichier", post(files::upload))
        .route("/f/{code}/fichier/{file}", get(files::download))
        .route("/f/{code}/carte/{no}", get(cards::follow))
        .route("/f/{code}/mes-donnees.json", get(own_data::as_json))
        .route("/f/{code}/mes-donnees.csv", get(own_data::as_csv))
        .route("/f/{code}/chartes/{slug}/{version}/texte", get(charters::text))
        .route("/f/{code}/ne-plus-recevoir/{token}", post(mail::unsubscribe))
        .route("/f/{code}/rencontre.ics", get(ics::day))
        .route("/f/{code}/agenda.ics", get(ics::public))
        .route("/f/{code}/ma-journee/{token}", get(ics::own))
        .route("/f/{code}/schedule.xml", get(schedule::as_xml))
        .route("/f/{code}/schedule.json", get(schedule::as_json))
        .route("/f/{code}/actes.html", get(proceedings::as_html))
        .route("/f/{code}/actes.zip", get(proceedings::as_zip))
        .route("/f/{code}/actes.json", get(proceedings::as_json))
        .route("/f/{code}/actes.csv", get(proceedings::as_csv))
        // Files count their own bytes while they stream; forms are counted before they are read.
        .layer(DefaultBodyLimit::disable())
        .nest_service("/pkg", package)
        .leptos_routes_with_context(&state, generate_route_list(App), provide.clone(), shell)
        .fallback(file_and_error_handler_with_context::<AppState, _>(provide, |_| shell()));
    with_layers(routes.with_state(state.clone()), &state)
}

/// What surrounds every route, from the inside out.
pub fn with_layers(routes: Router, state: &AppState) -> Router {
    let state = || state.clone();
    routes
        .layer(from_fn(listen::put_aside))
        .layer(from_fn(document::complete))
        .layer(from_fn_with_state(state(), sender::introduce))
        .layer(from_fn_with_state(state(), cross_site::refuse_cross_site))
        .layer(CatchPanicLayer::custom(|_| {
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }))
        .layer(from_fn_with_state(state(), answers::word))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state(), visitors::share))
        .layer(from_fn_with_state(state(), caching::cache))
        .layer(from_fn_with_state(state(), headers::secure))
}

#[derive(serde::Deserialize)]
struct Typed {
    #[serde(default)]
    code: String,
}

/// Where the home page's form leads: to the forum of that code, or back with what was typed.
async fn go_to_code(
    extract::State(state): extract::State<AppState>,
    headers: HeaderMap,
    extract::Query(Typed { code }): extract::Query<Typed>,
) -> Response {
    let seen = match ForumCode::parse(&code) {
        Some(known) => state.backend.forums.seen(&known, None).await,
        None => Err(AppError::UnknownForum),
    };
    match seen {
        Ok(seen) => Redirect::to(&app::paths::board(&seen.code)).into_response(),
        Err(AppError::UnknownForum) => {
            let typed: String = form_urlencoded::byte_serialize(code.as_bytes()).collect();
            Redirect::to(&format!("/?code={typed}&inconnu=1")).into_response()
        }
        Err(error) => answers::refuse(answers::accepts_html(&headers), &error, &state.backend),
    }
}

#[derive(serde::Deserialize)]
struct Scanned {
    #[serde(default)]
    entree: String,
}

/// What a QR code leads to: short, so that the code is coarse and read from afar.
async fn short_link(
    extract::Path(code): extract::Path<String>,
    extract::Query(Scanned { entree }): extract::Query<Scanned>,
) -> Response {
    // The code that opens the forum to newcomers, when the QR was the team's own.
    let entry = ForumCode::parse(&entree).map_or_else(String::new, |entry| format!("?entree={entry}"));
    match ForumCode::parse(&code) {
        Some(code) => Redirect::to(&format!("{}{entry}", app::paths::join(&code))).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
