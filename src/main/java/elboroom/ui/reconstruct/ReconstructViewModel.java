package elboroom.ui.reconstruct;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService.Task;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.ui.control.image.ImageReceiver;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.ShownStep;
import elboroom.ui.exploration.SourceImage;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.exploration.text.Notation;
import elboroom.ui.exploration.text.Origin;
import org.jspecify.annotations.Nullable;

/// Any image, fitted to the model's input and reconstructed. A new image moves the current point to its posterior
/// mean; a newer snapshot reconstructs again without moving the point. For a run with other data, an image that is not
/// the user's own is replaced by one of these data. Runs on the FX thread.
public final class ReconstructViewModel implements ImageReceiver {

    private final Exploration exploration;
    private final ImageService images;
    private final Notices notices;
    private final RandomGenerator random;
    private final ModelInput input;
    private final ObservableValue<@Nullable RunSpec> inEffect;
    private final Slot<Reconstruction> slot;
    private final ReadOnlyObjectWrapper<@Nullable Reconstruction> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper hasSamples = new ReadOnlyBooleanWrapper();
    private final ShownStep shownStep;
    private final LiveDrawing drawn;
    private final MeanFollower mean;
    private Task reading = () -> {};
    private @Nullable RunSpec knownRun;
    private @Nullable LoadedData knownExamples;
    /// Whether an example is shown once the examples are read.
    private boolean awaitsExamples;

    public ReconstructViewModel(Exploration exploration, UndoHistory history, InferenceService inference,
            ImageService images, RunChanges changes, Notices notices, RandomGenerator random) {
        this.exploration = exploration;
        this.images = images;
        this.inEffect = changes.inEffect();
        this.notices = notices;
        this.random = random;
        this.slot = inference.slot(Lane.INTERACTIVE, this::show, this::fail);
        this.shownStep = new ShownStep(exploration);
        this.input = new ModelInput(exploration, images, notices::report);
        this.drawn = new LiveDrawing(input::draw);
        this.mean = new MeanFollower(exploration, history, input);
        input.image().subscribe(image -> {
            mean.change(image);
            ask();
        });
        exploration.snapshot().subscribe(_ -> ask());
        exploration.point().map(LatentPoint::label).subscribe(_ -> ask());
        exploration.run().subscribe(_ -> {
            drawn.replaced();
            forget();
        });
        exploration.addChangeListener(this::lookForSamples);
    }

    /// The model input; null before there is an image.
    public ReadOnlyObjectProperty<@Nullable ImageData> input() {
        return input.image();
    }

    public ReadOnlyObjectProperty<@Nullable Origin> origin() {
        return input.origin();
    }

    /// The reconstruction; null while unknown.
    public ReadOnlyObjectProperty<@Nullable Reconstruction> result() {
        return result.getReadOnlyProperty();
    }

    /// The step of the reconstruction, if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return shownStep.outdatedStep();
    }

    /// Whether there is no model to reconstruct images with.
    public ObservableValue<Boolean> codesOnly() {
        return exploration.codesOnly();
    }

    /// Whether a sample can be chosen: an example, which is read first if needed, or a drawn digit.
    public ReadOnlyBooleanProperty hasSamples() {
        return hasSamples.getReadOnlyProperty();
    }

    /// Whether the image is inverted.
    public BooleanProperty inverted() {
        return input.inverted();
    }

    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return exploration.run();
    }

    /// How images are shown: those of a table as charts.
    public RowPictures pictures() {
        return exploration.pictures();
    }

    /// The run with its settings as of the current step; null before a run is open.
    public ObservableValue<@Nullable RunSpec> inEffect() {
        return inEffect;
    }

    /// Whether the examples of the current model are shown here: images or rows, not 2D points.
    public ObservableValue<Boolean> reconstructs() {
        return exploration.run().map(shown -> shown == null || !shown.model().shape().points()).orElse(true);
    }

    /// Whether the current model is one of images, not of rows or points.
    public ObservableValue<Boolean> ofImages() {
        return exploration.run().map(shown -> shown == null || !shown.model().shape().row()).orElse(true);
    }

    /// Whether there is a model of images, whose input can be drawn.
    public ObservableValue<Boolean> drawable() {
        return exploration.run().map(shown -> shown != null && !shown.model().shape().row()).orElse(false);
    }

    /// The name of the class that a result is conditioned on; null for none.
    public @Nullable String className(Reconstruction shown) {
        return Notation.className(shown.mean().label(), exploration.classes().get());
    }

    /// Both terms of a result, with the beta of the current step.
    public Losses losses(Reconstruction shown) {
        RunSpec run = inEffect.getValue();
        Losses terms = shown.losses();
        double beta = run == null ? terms.beta() : run.model().family().beta();
        return new Losses(terms.reconstruction(), terms.kl(), beta, terms.examples());
    }

    /// Reads the image in a file.
    @Override
    public void acceptFile(Path file) {
        if (ready()) {
            reading.cancel();
            reading = images.read(file, picture -> take(SourceImage.ofFile(file, picture)), notices::report);
        }
    }

    /// Accepts pixels from the clipboard or another window, in row-major order, each 0xAARRGGBB.
    @Override
    public void acceptPixels(int width, int height, int[] argb) {
        if (ready()) {
            take(SourceImage.ofPixels(width, height, argb));
        }
    }

    /// Reports that the clipboard had no image.
    @Override
    public void nothingToPaste() {
        notices.report(Problem.of("problem.reconstruct.nothingToPaste"));
    }

    /// Chooses a random held-out example, or a drawn digit if the examples are unknown, and conditions the model on
    /// its class. Examples that nothing stands in for are read first.
    public void sample() {
        LoadedData examples = exploration.examples().get();
        RunSpec run = exploration.run().get();
        if (examples == null && run != null && hasSamples.get() && !drawsDigits(run)) {
            awaitsExamples = true;
            exploration.readExamples();
        } else if (hasSamples.get()) {
            take(SourceImage.sample(examples, random));
        }
    }

    /// Chooses a held-out example by its number, or the last one if there are fewer; nothing while they are unread.
    public void choose(int index) {
        LoadedData examples = exploration.examples().get();
        if (examples != null && examples.summary().heldOut() > 0) {
            take(SourceImage.heldOut(examples, Math.clamp(index, 0, examples.summary().heldOut() - 1)));
        }
    }

    /// The number of the shown held-out example; −1 if another image is shown.
    int heldOut() {
        return input.origin().get() instanceof Origin.HeldOut(int index) ? index : -1;
    }

    /// The same at the start of the program, where no data are read that nobody asked for.
    public void sampleWithoutReading() {
        RunSpec run = exploration.run().get();
        if (exploration.examples().get() != null || (run != null && drawsDigits(run))) {
            sample();
        }
    }

    /// Uses a drawing of the user with ink 1 and paper 0, in the shape of the model. May be called for each movement of
    /// the pen: drawings that change before they are reconstructed are skipped.
    void draw(ImageData drawing) {
        reading.cancel();
        drawn.change(drawing);
    }

    private void take(SourceImage source) {
        reading.cancel();
        drawn.replaced();
        exploration.setImageClass(source.className());
        input.set(source);
    }

    /// Why no image can be reconstructed now; empty if one can.
    public Optional<Problem> refusal() {
        if (exploration.run().get() == null) {
            return Optional.of(Problem.of("problem.reconstruct.noModel"));
        }
        if (ofImages().getValue()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                reconstructs().getValue() ? "problem.reconstruct.rows" : "problem.reconstruct.points"));
    }

    /// Whether an image can be reconstructed now; else reports why not.
    boolean ready() {
        Optional<Problem> refusal = refusal();
        refusal.ifPresent(notices::report);
        return refusal.isEmpty();
    }

    private void ask() {
        Snapshot snapshot = exploration.snapshot().get();
        ImageData image = input.image().get();
        if (snapshot != null && image != null && image.shape().equals(snapshot.model().shape())) {
            slot.ask(snapshot, new Query.Reconstruct(image, label()));
        } else {
            forget();
        }
    }

    private void forget() {
        slot.cancel();
        result.set(null);
        shownStep.show(null);
        drawn.answered();
    }

    @SuppressWarnings("ReferenceEquality") // a result for another image is outdated
    private void show(Answer<Reconstruction> answer) {
        Reconstruction shown = answer.value();
        if (!exploration.isCurrentModel(answer.snapshot()) || shown.input() != input.image().get()
                || shown.mean().label() != label()) {
            return;
        }
        result.set(shown);
        shownStep.show(answer.snapshot());
        mean.move(shown);
        drawn.answered();
    }

    /// The label to condition on: that of the current point.
    private int label() {
        return exploration.point().get().label();
    }

    private void fail(Problem problem) {
        forget();
        notices.report(problem);
    }

    @SuppressWarnings("ReferenceEquality") // a run that is opened again is another one
    private void lookForSamples() {
        RunSpec run = exploration.run().get();
        LoadedData examples = exploration.examples().get();
        if (run == knownRun && examples == knownExamples) {
            return;
        }
        knownRun = run;
        knownExamples = examples;
        hasSamples.set(
                run != null && reconstructs().getValue() && (examples == null || examples.summary().heldOut() > 0));
        if (awaitsExamples && examples != null) {
            sample();
        }
        awaitsExamples = awaitsExamples && examples == null;
        if (hasSamples.get() && examples != null && !input.suits(examples)) {
            replace(SourceImage.sample(examples, random));
        }
    }

    /// Whether drawn digits stand in for examples that were not read.
    private static boolean drawsDigits(RunSpec run) {
        return !run.model().shape().row() && ImageService.drawsDigits(run.model().shape());
    }

    private void replace(SourceImage example) {
        // not at the start of a training, whose first weights put each image anywhere
        boolean follows = exploration.snapshot().get() != null && mean.follows(result.get());
        drawn.replaced();
        exploration.setImageClass(example.className());
        input.replace(example, follows);
    }
}
