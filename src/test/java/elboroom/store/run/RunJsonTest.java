package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.Background;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.RunEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Reading and writing `run.json`.
class RunJsonTest {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY);
    }

    @Test
    void runJsonExplainsItself() throws IOException {
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"architecture\": \"mlp\"",
                "\"kind\": \"gaussian\"", "\"sigma\": 0.1", "\"scale\": \"learned\"", "\"source\": \"some/<folder>\"",
                "\"state\": \"running\"", "\"seed\": -7", "일").doesNotContain("final");
    }

    @Test
    void keepsTheChoicesOfArraysAndLabels() {
        DataSpec data = Samples.SPEC.data();
        DataChoices chosen = data.choices().withLabels("labels.csv").withArrays(
                new ArrayChoices("imgs", ArrayChoices.NO_LABELS, ArrayChoices.Layout.NCHW, ArrayChoices.Values.KEEP));
        RunSpec spec = Samples.SPEC.withData(data.withChoices(chosen));
        Path other = parent.resolve("other");
        RunFolder.create(other, spec, Samples.SUMMARY);
        assertThat(RunFolder.open(other).spec().data().choices()).isEqualTo(chosen);
    }

    @Test
    void keepsTheAttributesOfTheExamples() throws IOException {
        List<Attribute> attributes = List.of(Attribute.discrete("shape", List.of("square", "heart")).asFactor(),
                Attribute.continuous("size"), Attribute.periodic("angle", 360));
        Path other = parent.resolve("other");
        RunFolder.create(other, Samples.SPEC, Samples.SUMMARY.with(attributes));
        assertThat(RunFolder.open(other).summary().attributes()).isEqualTo(attributes);
        assertThat(RunFolder.open(folder).summary().attributes()).isEmpty();
        edit("\"skipped\": 0", "\"skipped\": 0, \"attributes\": [{\"name\": \"a\", \"kind\": \"other\"}]");
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{'version': 1,}", "{} {}", "\u0000\u0000"})
    void reportsADamagedRunJson(String text) throws IOException {
        Files.writeString(folder.resolve("run.json"), text.replace('\'', '"'));
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.json");
    }

    @ParameterizedTest
    @CsvSource({"version,version", "name,name", "state,state", "latent,model.latent", "kind,model.likelihood.kind",
            "sigma,model.likelihood.sigma", "learningRate,optimizer.learningRate", "heldOut,examples.heldOut",
            "family,model.family", "schedule,model.family.schedule"})
    void reportsAMissingField(String name, String path) throws IOException {
        edit("\"" + name + "\":", "\"other\":");
        assertThat(Problems.of(() -> RunFolder.open(folder)))
                .isEqualTo(Problem.of("problem.store.run.missing", folder.resolve("run.json").toString(), path));
    }

    @ParameterizedTest
    @CsvSource({"\"latent\": 2,\"latent\": 0,model", "\"latent\": 2,\"latent\": 2.5,model.latent",
            "\"latent\": 2,\"latent\": \"two\",model.latent", "\"latent\": 2,\"latent\": null,model.latent",
            "\"latent\": 2,\"latent\": 4294967298,model.latent", "\"mlp\",\"rnn\",model.architecture",
            "\"gaussian\",\"laplace\",model.likelihood", "\"sigma\": 0.1,\"sigma\": -1,model.likelihood",
            "\"scale\": \"learned\",\"scale\": 1,model.likelihood.scale", "\"beta-vae\",\"gan\",model.family",
            "\"capacity\": 25,\"capacity\": -1,model.family", "\"running\",\"gone\",state",
            "\"batch\": 128,\"batch\": 0,optimizer", "\"width\": 28,\"width\": 99999999,model.image",
            "400,true,model.hidden", "\"name\": \"first light\",\"name\": 7,name"})
    void reportsAnInvalidField(String old, String changed, String path) throws IOException {
        edit(old, changed);
        assertThat(Problems.of(() -> RunFolder.open(folder)))
                .isEqualTo(Problem.of("problem.store.run.field", folder.resolve("run.json").toString(), path));
    }

    @Test
    void readsRunsCreatedWhenEveryModelWasAVae() throws IOException {
        String text = Files.readString(folder.resolve("run.json"));
        String family = text.substring(text.indexOf("\"family\""), text.indexOf("\"classes\""));
        Files.writeString(folder.resolve("run.json"), text.replace("\"version\": 2", "\"version\": 1")
                .replace(family, "").replace("\"classes\": 0", "\"ignored\": 0")
                .replace("\"scale\": \"learned\"", "\"learned\": true")
                .replace("\"activation\": \"relu\",", "")
                .replace("\"optimizer\"", "\"objective\": {\"beta\": 4.0}, \"optimizer\""));
        assertThat(RunFolder.open(folder).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void readsRunsCreatedWhenAVaeHadNoBeta() throws IOException {
        String text = Files.readString(folder.resolve("run.json"));
        String family = text.substring(text.indexOf("\"family\""), text.indexOf("\"classes\""));
        Files.writeString(folder.resolve("run.json"), text.replace(family, "\"family\": {\"name\": \"vae\"}, "));
        assertThat(RunFolder.open(folder).spec().model().family()).isEqualTo(FamilySpec.of(Family.VAE));
    }

    @Test
    void howDataAreReadIsKeptAndHasTheFormerDefaults() throws IOException {
        for (String share : List.of("auto", "12.5%", "5000")) {
            DataSpec shared = Samples.SPEC.data();
            RunSpec spec = Samples.SPEC
                    .withData(shared.withChoices(shared.choices().withHeldOut(HeldOutShare.of(share))));
            RunFolder run = RunFolder.create(parent.resolve("share-" + share), spec, Samples.SUMMARY);
            assertThat(RunFolder.open(run.path()).spec()).isEqualTo(spec);
        }
        DataSpec data = Samples.SPEC.data();
        RunSpec grey = Samples.SPEC
                .withData(data.withChoices(data.choices().withTransposed(true)
                        .withFitting(data.fitting().withBackground(Background.of("#0a0b0c")))));
        assertThat(RunFolder.open(RunFolder.create(parent.resolve("grey"), grey, Samples.SUMMARY).path()).spec())
                .isEqualTo(grey);
        edit("\"background\": \"white\"", "\"other\": 1");
        edit("\"heldOutShare\": {", "\"other\": {");
        assertThat(RunFolder.open(folder).spec().data().choices().heldOut()).isEqualTo(HeldOutShare.TENTH);
        assertThat(RunFolder.open(folder).spec().data().fitting()).isEqualTo(Samples.SPEC.data().fitting());
    }

    @ParameterizedTest
    @EnumSource(value = Likelihood.Scale.class, names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
    void aSigmaThatStartsFromDataIsKept(Likelihood.Scale scale) {
        ModelSpec model = Samples.SPEC.model();
        RunSpec spec = Samples.SPEC.with(new ModelSpec(model.shape(), model.architecture(), model.hidden(),
                model.latent(), Likelihood.Gaussian.fromData(scale)));
        RunFolder made = RunFolder.create(parent.resolve("sigma"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(made.path()).spec()).isEqualTo(spec);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theArchitectureIsKept(Architecture architecture) throws IOException {
        RunSpec spec = Samples.SPEC.with(new ModelSpec(new ImageShape(1, 28, 28), architecture, List.of(), 2,
                new Likelihood.Bernoulli()));
        RunFolder made = RunFolder.create(parent.resolve("made"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(made.path()).spec()).isEqualTo(spec);
        assertThat(Files.readString(made.path().resolve("run.json")))
                .contains("\"architecture\": \"" + architecture + "\"");
    }

    @Test
    void theBetaOfAVaeIsKept() {
        RunSpec spec = Samples.SPEC.with(Samples.SPEC.model().with(FamilySpec.of(Family.VAE).with("beta", "2.5")));
        RunFolder vae = RunFolder.create(parent.resolve("vae"), spec, Samples.SUMMARY);
        assertThat(RunFolder.open(vae.path()).spec()).isEqualTo(spec);
    }

    @Test
    void eventsAreKeptAndUnknownKindsSkipped() throws IOException {
        RunFolder run = RunFolder.open(folder);
        run.record(new RunEvent(20, RunEvent.Kind.PAUSE));
        run.record(new RunEvent(30, RunEvent.Kind.DEAD_CODES));
        assertThat(Files.readString(folder.resolve("run.json"))).contains("\"kind\": \"dead-codes\"");
        edit("\"pause\"", "\"eclipse\"");
        assertThat(RunFolder.open(folder).history().events())
                .containsExactly(new RunEvent(30, RunEvent.Kind.DEAD_CODES));
        edit("\"kind\": \"dead-codes\"", "\"kind\": 7");
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.field");
    }

    @Test
    void ignoresUnknownFields() throws IOException {
        edit("\"seed\":", "\"colour\": {\"of\": [1]}, \"seed\":");
        assertThat(RunFolder.open(folder).spec()).isEqualTo(Samples.SPEC);
    }

    @Test
    void reportsARunOfANewerVersion() throws IOException {
        edit("\"version\": 2", "\"version\": 3");
        assertThat(keyOfOpening()).isEqualTo("problem.store.run.version");
    }

    private String keyOfOpening() {
        return Problems.keyOf(() -> RunFolder.open(folder));
    }

    private void edit(String old, String changed) throws IOException {
        Path file = folder.resolve("run.json");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed)));
    }

    @Test
    void keepsTheRangeOfTheValues() {
        ImageShape kept = Samples.SPEC.model().shape().withRange(-1.25f, 0.1f);
        ModelSpec model = Samples.SPEC.model();
        RunSpec spec = Samples.SPEC.with(new ModelSpec(kept, model.architecture(), model.hidden(), model.activation(),
                model.latent(), model.likelihood(), model.family(), model.classes()));
        Path other = parent.resolve("other");
        RunFolder.create(other, spec, Samples.SUMMARY);
        assertThat(RunFolder.open(other).spec().model().shape()).isEqualTo(kept);
    }
}
