package elboroom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import elboroom.domain.Problem;
import elboroom.domain.model.Family;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunState;
import elboroom.testing.Runs;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.setup.Likelihoods;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Failures in the window: each is reported in one sentence, and everything else is unchanged.
class BadInputTest extends WholeWindow {

    @Test
    void anUncaughtErrorIsShownOnce() {
        for (int i = 0; i < 2; i++) {
            new FxExecutor().execute(BadInputTest::fail);
        }
        until("it is shown", () -> node("#notice", Node.class).isVisible());
        settle();
        assertThat(models.notices().problems()).containsExactly(Problem.of("problem.unforeseen", "surprise"));
    }

    private static void fail() {
        throw new IllegalStateException("surprise");
    }

    @Test
    void unreadableInputIsReportedInOneSentenceAndChangesNothing() throws IOException {
        openBundledModel();
        Object[] before = state();
        int count = 0;
        for (Map.Entry<String, Path> bad : badThings().entrySet()) {
            drop(bad.getValue(), node("#manifold", Node.class));
            int expected = ++count;
            until(bad.getKey() + " is reported", () -> models.notices().problems().size() >= expected);
            assertThat(problems()).last().isEqualTo(bad.getKey());
            assertThat(node("#notice", Node.class).isVisible()).isTrue();
            assertThat(sentence()).endsWith(".").containsPattern("[:.] ").doesNotContain("Exception", "problem.", "{");
            assertThat(state()).as(bad.getKey()).containsExactly(before);
        }
        assertThat(problems()).hasSize(count);
        detailsOpenAndClose(count);
    }

    @Test
    void invalidFieldsAreMarkedAndExplainedAndDisableTrain() {
        act(() -> { // otherwise sigma and beta would be hidden
            models.setup().form().likelihood().set(Likelihoods.GAUSSIAN);
            models.setup().form().family().family().set(Family.BETA_VAE);
        });
        Button train = node("#training-train", Button.class);
        assertThat(train.isDisabled()).isFalse();
        for (String name : List.of("setup-limit", "setup-hidden", "setup-latent", "setup-sigma",
                "setting-beta-vae-beta", "setup-learningRate", "setup-batch", "setup-epochs", "setup-seed")) {
            TextField field = node("#" + name, TextField.class);
            String good = field.getText();
            for (String nonsense : List.of("x", "-1", "1e99", "1,,2")) {
                enter("#" + name, nonsense);
                assertThat(invalid(field)).as(name + " " + nonsense).isTrue();
                assertThat(errors()).as(name + " " + nonsense).singleElement().asString()
                        .startsWith("Enter ").contains("“" + nonsense + "”");
                assertThat(train.isDisabled()).isTrue();
            }
            enter("#" + name, good);
            assertThat(invalid(field)).isFalse();
            assertThat(train.isDisabled()).isFalse();
        }
        assertThat(errors()).isEmpty();
    }

    @Test
    void aNanLossEndsTrainingAndKeepsTheLastGoodSnapshot() {
        enter("#setup-limit", "256");
        act(() -> {
            models.setup().form().likelihood().set(Likelihoods.GAUSSIAN);
            models.setup().form().family().family().set(Family.BETA_VAE);
        });
        enter("#setup-sigma", "0.001");
        enter("#setup-learningRate", "1");
        enter("#setting-beta-vae-beta", "1000");
        enter("#setup-epochs", "1000000");
        clickOn("#training-train");
        until("it is reported", () -> !models.notices().problems().isEmpty());

        Problem problem = models.notices().problems().getLast();
        assertThat(problem.key()).isEqualTo("problem.training.diverged");
        assertThat(sentence()).startsWith("Training stopped at step " + problem.arguments().getFirst());
        assertThat(models.session().state().get()).isEqualTo(SessionState.FAILED);
        assertThat(node("#training-train", Button.class).isDisabled()).isFalse();
        RunFolder run = RunFolder.open(runs().resolve(requireNonNull(models.session().run().get()).name()));
        until("the folder says so", () -> RunFolder.open(run.path()).state() == RunState.DIVERGED);
        long kept = run.steps().list().getLast();
        assertThat(problem.arguments()).last().isEqualTo(kept);
        assertThat(run.steps().snapshot(kept).weights().values()).allSatisfy(weights -> {
            for (float weight : weights.values()) {
                assertThat(weight).isFinite();
            }
        });
    }

    @Test
    void aLongSentenceIsShownInFull() {
        act(() -> models.notices().report(Problem.of("problem.data.empty", "/a/folder".repeat(40))));
        Label sentence = node("#notice .error-line", Label.class);
        assertThat(sentence.getHeight()).isGreaterThan(2 * sentence.getFont().getSize());
        assertThat(fx(() -> sentence.lookup(".text") instanceof Text text ? text.getText() : ""))
                .isEqualTo(sentence.getText());
    }

    private void openBundledModel() {
        act(() -> models.shell().open(Runs.bundled("mnist-2d")));
        until("a model is open", () -> models.exploration().latents().get() != null
                && models.here().image().get() != null);
    }

    /// Keyed by the expected problem.
    private Map<String, Path> badThings() throws IOException {
        Map<String, Path> things = new LinkedHashMap<>();
        things.put("problem.image.format", Files.writeString(folder.resolve("text.png"), "This is no image."));
        things.put("problem.image.empty", Files.createFile(folder.resolve("empty.png")));
        things.put("problem.data.empty", Files.createDirectory(folder.resolve("nothing")));
        Path wordy = Files.createDirectory(folder.resolve("words"));
        Files.writeString(wordy.resolve("a.txt"), "words");
        Files.writeString(wordy.resolve("b.png"), "words");
        Files.writeString(wordy.resolve("c.png"), "words");
        things.put("problem.data.unreadable", wordy);
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("run.json"), "{ \"version\": ");
        things.put("problem.store.run.json", run);
        RunFolder cut = RunFolder.create(folder.resolve("cut"), requireNonNull(models.exploration().run().get()),
                requireNonNull(models.exploration().data().get()));
        Path weights = Files.createDirectory(cut.path().resolve("snapshots")).resolve("5.safetensors");
        things.put("problem.store.run.weights", cut.path());
        Files.writeString(weights, "no weights at all");
        return things;
    }

    private void detailsOpenAndClose(int count) {
        clickOn("Details");
        until("the details are shown", () -> lookup(".text-area").tryQuery().isPresent());
        assertThat(node(".text-area", TextArea.class).getText().split("\n\n")).hasSize(count); // nothing was logged, so no log path is shown
        type(KeyCode.ESCAPE);
        until("they are gone", () -> lookup(".text-area").tryQuery().isEmpty());
        clickOn("Dismiss");
        assertThat(node("#notice", Node.class).isVisible()).isFalse();
    }

    private Object[] state() {
        return fx(() -> new Object[]{models.exploration().run().get(), models.exploration().snapshot().get(),
                models.exploration().point().get(), models.here().image().get(), models.setup().data().spec().get(),
                models.setup().data().summary().get(), models.reconstruct().result().get(),
                models.setup().ready().get()});
    }

    private String sentence() {
        return node("#notice .error-line", Label.class).getText();
    }

    private List<String> problems() {
        return fx(() -> models.notices().problems().stream().map(Problem::key).toList());
    }

    private List<String> errors() {
        return fx(() -> from(node("#setup", Node.class)).lookup(".form .error-line").queryAllAs(Label.class).stream()
                .filter(Node::isVisible).map(Label::getText).toList());
    }

    private static boolean invalid(Node field) {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"));
    }
}
