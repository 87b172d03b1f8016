package elboroom.ui.setup;

import java.util.List;

import elboroom.domain.model.Family;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.run.RunStart;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.ResumeAndFork;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.setup.data.DataChoice;
import org.jspecify.annotations.Nullable;

/// Fills in the form with the settings of the opened run, of the run in training, or of a fork. Runs on the FX thread.
final class FormFiller {

    private final FamilyForm family;
    private final DataChoice data;
    private final LiveSettings live;
    private final TrainingSession session;
    private final ResumeAndFork resumeAndFork;
    private final Basis basis;

    FormFiller(FamilyForm family, Basis basis, DataChoice data, LiveSettings live, TrainingSession session,
            ResumeAndFork resumeAndFork) {
        this.family = family;
        this.data = data;
        this.live = live;
        this.session = session;
        this.resumeAndFork = resumeAndFork;
        this.basis = basis;
    }

    void follow(Exploration exploration) {
        exploration.run().subscribe(this::rename);
        exploration.addOpenListener(() -> {
            if (!exploration.codesOnly().get()) { // else there are no settings
                showOpened(exploration.run().get());
            }
        });
        showOpened(exploration.run().get());
        exploration.examples().subscribe(read -> {
            if (!exploration.codesOnly().get()) {
                found(read, exploration.run().get());
            }
        });
        session.addStartListener(this::showStarted);
        session.inEffect().subscribe(this::keepUp);
        live.enabled().subscribe(on -> {
            if (on) {
                showTraining();
            }
        });
        resumeAndFork.forkPoint().subscribe(this::prepare);
    }

    private void showOpened(@Nullable RunSpec run) {
        if (run != null && idle()) {
            live.withoutSending(() -> show(run));
        }
    }

    /// Follows the name of the run that the form was filled in with; everything else in the form is kept.
    private void rename(@Nullable RunSpec before, @Nullable RunSpec now) {
        RunSpec shown = basis.values().get();
        if (before != null && now != null && shown != null && shown.name().equals(before.name())
                && before.named(now.name()).equals(now)) {
            basis.keep(shown.named(now.name()));
        }
    }

    private boolean idle() {
        return session.state().get().canStart();
    }

    /// Shows the started run: always if the user started it; if it came from the queue, only while the form does not
    /// describe another run.
    private void showStarted(boolean asked) {
        if (live.enabled().get()) {
            showTraining();
        } else if (asked) {
            live.enabled().set(true);
        }
    }

    /// Settings that the form changed in the run in training are those of the run.
    private void keepUp(@Nullable RunSpec now) {
        RunSpec shown = basis.values().get();
        if (now != null && shown != null && live.enabled().get() && basis.preset().get() == null
                && shown.name().equals(now.name())) {
            basis.keep(now);
        }
    }

    /// Keeps the form equal to the run in training while live changes are on.
    private void showTraining() {
        RunSpec now = session.inEffect().get();
        LoadedData read = session.data();
        if (now != null && read != null && session.state().get().active()) {
            live.withoutSending(() -> {
                if (!data.known(read.spec())) {
                    data.show(read, now.seed());
                }
                basis.take(now);
            });
        }
    }

    /// Fills in the settings of an opened run. Does not access its data: a path is never contacted just because a run
    /// refers to it.
    private void show(RunSpec run) {
        if (!data.known(run.data())) {
            data.offer(run.data());
        }
        basis.take(run);
    }

    /// Uses data that were found for the open run for the next run too, unless the user chose others.
    private void found(@Nullable LoadedData read, @Nullable RunSpec run) {
        if (read != null && run != null && data.absent().get() != null && idle()) {
            data.show(read, run.seed());
            basis.keepData();
        }
    }

    /// Offers the families that the next run can have, and fills in a fork.
    private void prepare(@Nullable ForkPoint from) {
        if (from == null && data.spec().get().isRelative()) {
            data.offer(data.spec().get());
        }
        family.offer(from == null ? List.of(Family.values()) : RunStart.forks(from.run().model()));
        if (from != null) {
            live.enabled().set(false); // the form no longer shows the run in training
            live.withoutSending(() -> show(from));
        }
    }

    /// Fills in a fork; if the snapshot already has all epochs, adds the same number again.
    private void show(ForkPoint from) {
        if (!data.known(from.run().data())) {
            data.show(from.run().data());
        }
        OptimizerSpec before = from.run().optimizer();
        basis.take(from.epoch() < before.epochs()
                ? from.run()
                : from.run().with(
                        before.withEpochs(Math.clamp((long) from.epoch() + before.epochs(), 1, Integer.MAX_VALUE))));
    }
}
