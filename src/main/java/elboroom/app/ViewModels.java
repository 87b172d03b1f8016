package elboroom.app;

import java.util.random.RandomGenerator;

import elboroom.domain.preferences.ExplorePane;
import elboroom.service.data.ImageService;
import elboroom.service.document.DocumentService;
import elboroom.ui.codes.CodesViewModel;
import elboroom.ui.compare.CompareServices;
import elboroom.ui.compare.CompareViewModel;
import elboroom.ui.dataspace.DataSpaceViewModel;
import elboroom.ui.documents.DocumentsViewModel;
import elboroom.ui.download.DownloadsViewModel;
import elboroom.ui.exchange.ImportViewModel;
import elboroom.ui.exchange.RunExportViewModel;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.LatentsFollower;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.RunForks;
import elboroom.ui.exploration.TrainingQueue;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.exploration.preferences.RecentPlaces;
import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.fx.Delay;
import elboroom.ui.here.HereViewModel;
import elboroom.ui.losses.LossesViewModel;
import elboroom.ui.manifold.ManifoldViewModel;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.numbers.MetricsViewModel;
import elboroom.ui.reconstruct.ReconstructViewModel;
import elboroom.ui.runs.RunsServices;
import elboroom.ui.runs.RunsViewModel;
import elboroom.ui.setup.SetupViewModel;
import elboroom.ui.shell.ShellViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.timeline.ExportViewModel;
import elboroom.ui.timeline.TimelineViewModel;
import elboroom.ui.training.TrainingViewModel;

/// The shared state and one view model per pane, connected to the services. Confined to the FX thread; exists as long
/// as the window.
public record ViewModels(Exploration exploration, UndoHistory history, Notices notices, TrainingSession session,
        ShellViewModel shell,
        SetupViewModel setup, TrainingViewModel training, MapViewModel map, ManifoldViewModel manifold,
        DataSpaceViewModel dataSpace, LossesViewModel losses, MetricsViewModel numbers, HereViewModel here,
        CodesViewModel codes, ReconstructViewModel reconstruct, CompareViewModel compare, LatentsFollower follower,
        TimelineViewModel timeline, ResumeAndFork resumeAndFork, RunsViewModel runs, ExportViewModel export,
        RunExportViewModel runExport, ImportViewModel imports, UserPreferences preferences, RecentPlaces recent,
        DocumentsViewModel documents,
        DownloadsViewModel downloads) {

    /// A folder that cannot be read is reported where the runs are listed.
    private static RunForks.Finder forks(Services services) {
        return (run, found) -> services.disk().run(_ -> services.library().forks(run), _ -> {}, found, _ -> {});
    }

    /// @param random for random points and examples
    static ViewModels of(Services services, Notices notices, UserPreferences preferences, RandomGenerator random) {
        Exploration exploration = new Exploration();
        UndoHistory history = new UndoHistory(exploration);
        TrainingSession session = new TrainingSession(exploration, notices,
                new TrainingCommands(services.desk(), services.training()));
        ImageService images = new ImageService(services.pictures());
        ManifoldViewModel manifold = new ManifoldViewModel(exploration, services.inference(), notices);
        DataSpaceViewModel dataSpace = new DataSpaceViewModel(exploration, services.inference(), notices);
        LatentsFollower follower = new LatentsFollower(exploration, services.inference(), services.data(), notices);
        ResumeAndFork resumeAndFork = new ResumeAndFork(exploration, session, services.library(), services.data(),
                services.background(), notices);
        TrainingQueue queue = new TrainingQueue(session, services.data(), notices, services.library()::freeName,
                new Delay());
        ShellViewModel shell = new ShellViewModel(exploration, session, notices, services.background(),
                services.library(), AppearanceFollower.language(preferences.get().appearance()),
                preferences.get().memory().panes());
        CompareViewModel compare = new CompareViewModel(exploration,
                new CompareServices(services.library(), services.disk(),
                        services.inference(), images, services.data(), notices),
                random, new Delay());
        TimelineViewModel timeline = new TimelineViewModel(exploration, session, follower, services.inference(),
                services.disk(), services.writer(), notices, shell::leaveMissing, new Delay());
        SetupViewModel setup = new SetupViewModel(exploration, session, services.data(), notices, resumeAndFork, queue,
                services.stepTimer(), services.diskEstimate(), new Delay());
        return new ViewModels(exploration, history, notices, session, shell,
                setup,
                new TrainingViewModel(exploration, session),
                new MapViewModel(exploration, services.inference(), notices),
                manifold, dataSpace,
                new LossesViewModel(exploration, session, forks(services)),
                new MetricsViewModel(exploration, services.inference(), services.data(), notices, services.disk(),
                        services.writer()),
                new HereViewModel(exploration, services.inference(), notices, random),
                new CodesViewModel(exploration, random),
                new ReconstructViewModel(exploration, history, services.inference(), images,
                        new RunChanges(exploration, session), notices, random),
                compare, follower,
                timeline, resumeAndFork,
                new RunsViewModel(exploration, history, session, queue, resumeAndFork,
                        new RunsServices(services.library(), services.disk(), services.writer()), notices,
                        new WindowRunNavigation(shell, compare, timeline), new Delay()),
                new ExportViewModel(exploration, services.replays(), notices),
                new RunExportViewModel(exploration, services.exchange()),
                new ImportViewModel(exploration, services.exchange(), notices, run -> {
                    shell.place().set(Workspace.EXPLORE);
                    shell.open(run);
                }, () -> shell.place().set(Workspace.EXPLORE)), preferences,
                new RecentPlaces(preferences, services.background()),
                new DocumentsViewModel(new DocumentService(services.pictures()), notices, new Delay()),
                new DownloadsViewModel(services.downloads(), data -> {
                    shell.place().set(Workspace.EXPLORE);
                    shell.panes().reveal(ExplorePane.SETUP);
                    setup.data().use(data);
                }));
    }
}
