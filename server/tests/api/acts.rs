//! Who may do what beside the board, walked cell by cell against `tests/acts.csv`.

use ::app::backend::Team;
use domain::Role;

use crate::{
    app::TestApp,
    charters,
    phone::{ACCEPTED, Phone},
    smtp::Smtp,
};

const FIXTURE: &str = include_str!("../acts.csv");

impl TestApp {
    /// The key of a link that was just printed for this role.
    pub async fn key_of(&self, role: Role) -> String {
        self.instance.print_invitation(&self.code, role).await.unwrap()
    }

    /// Someone's id, as organisers' pages name them.
    pub async fn id_of(&self, name: &str) -> String {
        use ::app::backend::Forums;
        let seen = self.instance.seen(&self.code, None).await.unwrap();
        let found = seen.names.iter().find(|(_, known)| known.as_str() == name);
        found.unwrap().0.0.to_string()
    }

    async fn invitation_id(&self) -> String {
        let links = self.instance.invitations(&self.code).await.unwrap();
        links.first().unwrap().id.0.clone()
    }

    /// Someone else's draft of the rules.
    async fn leave_draft(&self) {
        let author = self.organiser("author").await;
        let asked = [
            ("mandatory-regles-de-vie", "on"),
            ("mandatory-usage-responsable-ia", "on"),
            ("asks_approval", "on"),
        ];
        assert_eq!(author.send("require_charters", &asked).await.status, 200);
        let left = author.send("write_charter", &charters::draft("1", "# À relire")).await;
        assert_eq!(left.status, 200, "{}", left.text);
    }

    /// Someone's topic, reported by someone else.
    async fn report_topic(&self) {
        self.join("convener").await.propose("Sauvegardes").await;
        let fields = [("topic", "1"), ("category", "other"), ("words", "À lire")];
        let reported = self.join("reader").await.send("report_case", &fields).await;
        assert_eq!(reported.status, 200, "{}", reported.text);
    }

    /// The step in which the day is, as forms carry it.
    async fn step(&self) -> String {
        let step = self.forum().await.run_of_show.current_id();
        step.map(|step| step.to_string()).unwrap_or_default()
    }

    async fn last_step(&self) -> String {
        let forum = self.forum().await;
        forum.run_of_show.steps.last().unwrap().id.to_string()
    }

    /// The day is in a step in which someone speaks.
    async fn speak(&self) {
        if self.step().await == "7" {
            return;
        }
        let team = self.facilitator("team").await;
        let edit = [&[("step", "7"), ("edition", "0")][..], &STEP[..]].concat();
        assert_eq!(team.send("edit_step", &edit).await.status, 200);
        let go = [("at", self.step().await), ("step", "7".to_owned())];
        let go: Vec<_> = go.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(team.send("go_to_step", &go).await.status, 200);
    }

    async fn draft_seal(&self) -> String {
        use ::app::backend::Forums;
        let seen = self.instance.seen(&self.code, None).await.unwrap();
        seen.charters
            .drafts
            .values()
            .next()
            .map_or_else(String::new, |draft| draft.seal.clone())
    }

    async fn wall_id(&self) -> String {
        use ::app::backend::Walls;
        let links = self.instance.list(&self.code).await.unwrap();
        links.first().map_or(0, |link| link.id.0).to_string()
    }
}

/// The fields with which the act is done when one may.
async fn fields(app: &TestApp, act: &str) -> Vec<(&'static str, String)> {
    let given = |fields: &[(&'static str, &str)]| {
        let owned = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
        owned.collect::<Vec<_>>()
    };
    match act {
        "describe" => given(&[
            ("edition", &app.forum().await.edition.to_string()),
            ("title", "Rencontre"),
            ("date", "2026-12-08"),
            ("venue", "Ici"),
            ("help", "À l’accueil"),
        ]),
        "write_charter" => given(&[
            ("draft", &app.draft_seal().await),
            ("slug", "regles-de-vie"),
            ("after", "1"),
            ("title", "Règles de vie"),
            ("lang", "fr"),
            ("audience", "everyone"),
            ("summary", "On écoute."),
            ("text", "# Nos règles"),
        ]),
        "review_charter" => vec![
            ("slug", "regles-de-vie".to_owned()),
            ("seal", app.draft_seal().await),
            ("step", "approve".to_owned()),
        ],
        "require_charters" => given(&[("mandatory-regles-de-vie", "on")]),
        "make_invitation" => given(&[("role", "facilitator"), ("label", "Accueil")]),
        "revoke_invitation" => vec![("invitation", app.invitation_id().await)],
        "set_roles" => vec![
            ("person", app.id_of("participant").await),
            ("role-moderator", "on".to_owned()),
        ],
        "register_on_site" => given(&[&[("name", "Paul")][..], &ACCEPTED[..]].concat()),
        "add_wall" => given(&[("label", "Hall")]),
        "remove_wall" => vec![("wall", app.wall_id().await)],
        "pin_wall" => vec![("wall", app.wall_id().await), ("view", "board".to_owned())],
        "make_link_for" => vec![("person", app.id_of("participant").await)],
        // Gone already: nobody is erased, and who may not is told so all the same.
        "forget_person" => given(&[("person", "00000000-0000-0000-0000-000000000009")]),
        "report_case" => given(&[("topic", "1"), ("category", "insult"), ("words", "Ce titre")]),
        "write_case" => given(&[("case", "1"), ("step", "fact"), ("words", "Lu à 10 h")]),
        "send_practical" => given(&[("subject", "Rencontre"), ("text", "À demain"), ("step", "send")]),
        "create_next" => given(&[("title", "La suivante"), ("date", "2027-02-09")]),
        "set_phase" => given(&[("phase", "marketplace")]),
        // Taken back: what runs is by the clock.
        "be_there" => given(&[("at", "nulle-part")]),
        "plan_show" => vec![],
        "add_step" => given(&STEP),
        "edit_step" => given(&[&[("step", "1"), ("edition", "0")][..], &STEP[..]].concat()),
        "move_step" => given(&[("step", "1")]),
        "remove_step" => vec![("step", app.last_step().await)],
        "go_to_step" => given(&[("at", &app.step().await), ("step", "7")]),
        "go_to_turn" => {
            app.speak().await;
            given(&[("step", "7"), ("at", "0"), ("turn", "0")])
        }
        "set_timer" => given(&[("minutes", "5")]),
        "set_message" => given(&[("message", "Bientôt")]),
        other => panic!("{other} is not known here"),
    }
}

/// A step of the running order that has someone who speaks.
const STEP: [(&str, &str); 5] = [
    ("start", "16h"),
    ("title", "Stand-up"),
    ("shows", "message"),
    ("phase", "sessions"),
    ("turns", "Simulateur"),
];

async fn status(app: &TestApp, phone: &Phone, act: &str) -> u16 {
    if act.starts_with('/') {
        let path = act.replace("PERSON", &app.id_of("participant").await);
        return phone.open(&format!("/f/{}{path}", app.code)).await.status;
    }
    let fields = fields(app, act).await;
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    phone.send(act, &fields).await.status
}

#[tokio::test]
async fn every_act_answers_every_role_as_the_fixture_says() {
    let mut lines = FIXTURE.lines().filter(|line| !line.starts_with('#'));
    let columns: Vec<&str> = lines.next().unwrap().split(',').skip(1).collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let mut walked = 0;

    for row in &rows {
        // Each act on a day of its own: none is made possible or impossible by another.
        let smtp = Smtp::start().await;
        let app = TestApp::with_mail(&smtp).await;
        app.leave_draft().await;
        app.report_topic().await;
        let phones = [
            app.phone(),
            app.subscriber("participant", "participant@exemple.fr").await,
            app.enter("moderator", &app.key_of(Role::Moderator).await).await,
            app.facilitator("facilitator").await,
            app.organiser("organiser").await,
        ];
        for ((role, phone), cell) in columns.iter().zip(&phones).zip(&row[1..]) {
            let expected = match *cell {
                "yes" => 200,
                "-" => 403,
                other => panic!("{other}"),
            };
            assert_eq!(status(&app, phone, row[0]).await, expected, "{} {role}", row[0]);
            walked += 1;
        }
    }

    assert_eq!(walked, 52 * 5);
}
