//! Which page stands at which address. Every page is complete HTML (`SsrMode::Async`), so that it reads and works
//! before, and without, WebAssembly.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{escape::escape, pages::*};

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        // Titles quote what people wrote.
        <Title formatter=|title: String| escape(&title)/>
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
                <Route path=path!("/recherche") view=SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/aide") view=HelpHerePage ssr=SsrMode::Async/>
                <Route path=path!("/donnees-personnelles") view=PersonalDataPage ssr=SsrMode::Async/>
                <Route path=path!("/mentions-legales") view=LegalPage ssr=SsrMode::Async/>
                <Route path=path!("/accessibilite") view=AccessibilityPage ssr=SsrMode::Async/>
                <Route path=path!("/nouvelle") view=CreatePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/creee") view=CreatedPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/prochaine") view=NextPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code") view=BoardPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/maintenant") view=NowPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/ma-journee") view=MyDayPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/a-savoir") view=ToKnowPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/mes-donnees") view=MyDataPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujets") view=TopicsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/historique") view=HistoryPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/ecran") view=WallPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/rejoindre") view=JoinPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/autre-appareil") view=OtherDevicePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/informations-pratiques") view=PracticalPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/ne-plus-recevoir/:token") view=UnsubscribePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/lien/:token") view=LinkPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/accepter") view=AcceptPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/proposer") view=ProposePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/file") view=QueuePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/telecommande") view=RemotePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/deroule") view=ShowPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/placer") view=FillCellPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic") view=TopicPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic/porter") view=LeadPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/signaler") view=ReportCasePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/signalements") view=CasesPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/signalements/:case") view=CasePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/signalements/:case/pour-moi") view=OwnCasePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic/modifier") view=EditTopicPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic/separer") view=SplitTopicPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic/regrouper") view=MergePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sujet/:topic/placer") view=PlaceTopicPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/atelier/:session/echanger") view=SwapSessionPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/atelier/:session/notes") view=ReportPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/mur") view=NewsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/atelier/:session/partager") view=SharePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/atelier/:session/notes/versions") view=ReportVersionsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/comptes-rendus") view=ReportsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/actes") view=ProceedingsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation") view=FacilitationPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation/creneau") view=SlotPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation/creneau/:slot") view=SlotPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation/salle") view=SpacePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation/salle/:space") view=SpacePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/pouls") view=PulsePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/inscription") view=RegistrationPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/besoins") view=AssistancePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/invitation") view=InvitationPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/invitations") view=InvitationsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/personnes") view=PeoplePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/personnes/:person") view=PersonPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/sur-place") view=OnSitePage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/papier") view=PaperPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/papier/:sheets") view=SheetsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/saisie") view=QuickEntryPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/reglages") view=SettingsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/canaux") view=ChannelsPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/animation/photos") view=PhotosPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/chartes") view=ChartersPage ssr=SsrMode::Async/>
                // Before the slugs: none is « ajouter » or « modifier ».
                <Route path=path!("/f/:code/chartes/ajouter") view=EditCharterPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/chartes/:slug/modifier") view=EditCharterPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/chartes/:slug/brouillon") view=CharterDraftPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/chartes/:slug") view=CharterPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/chartes/:slug/:version") view=CharterPage ssr=SsrMode::Async/>
                <Route path=path!("/chartes") view=StartingChartersPage ssr=SsrMode::Async/>
                <Route path=path!("/chartes/:slug") view=StartingCharterPage ssr=SsrMode::Async/>
                <Route path=path!("/chartes/:slug/:version") view=StartingCharterPage ssr=SsrMode::Async/>
                <Route path=path!("/f/:code/aide") view=HelpPage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
