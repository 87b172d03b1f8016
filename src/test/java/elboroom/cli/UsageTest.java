package elboroom.cli;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--latent 0 | latent dimension 0", "--latent 513 | 513", "--hidden 0 | [0]",
            "--hidden 4,x | --hidden", "--beta -1 | -1", "--beta NaN | NaN", "--model gan | gan",
            "--model vae --beta 2 | beta",
            "--model iwae --samples 0 | samples", "--model cvae --prior best | standard, learned",
            "--model vq-vae --arch conv --latent 5 | 49", "--lr 0 | learning rate 0",
            "--batch 0 | batch size 0", "--epochs 0 | epochs 0", "--limit -1 | limit -1", "--threads -1 | -1 threads",
            "--arch cnn | cnn", "--likelihood poisson | poisson", "--likelihood gaussian --sigma 0 | 0",
            "--likelihood gaussian --sigma learned:x | learned:x", "--sigma 1 | Bernoulli", "--seed x | x",
            "--beta 1 --beta 2 | --beta is given twice"})
    void trainingThatMakesNoSenseIsAUsageError(String options, String words) {
        String arguments = "train --data digits --out " + folder.resolve("run") + " " + options;
        Execution.of((Object[]) arguments.split(" ")).fails(2, words, "elboroom train --help");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train --out x", "train --data digits", "evaluate x", "evaluate --data digits",
            "encode x --data digits", "encode x --data digits --out x.txt", "manifold x", "manifold x --out x.jpg",
            "manifold x --out x.png --grid 0", "manifold x --out x.png --range 0", "manifold x --out x.png --dims a",
            "traverse x --out x.png --steps 0", "sample x", "sample x --out x.png --n 0", "reconstruct x --out x.png",
            "reconstruct x a.png", "data", "animate x --view map", "animate x --out a.gif",
            "animate x --view map --out a.gif --size 10", "animate x --view map --out a.gif --seconds 0",
            "animate x --view film --out a.gif", "animate x --view map --out a.jpg",
            "data digits --sheet x", "compare x --out x.png", "compare a b", "compare a b --out x.txt",
            "compare a b c d e --out x.png", "compare a b --out x.png --steps 0", "runs --sort colour", "runs rename x",
            "runs tag x", "runs note x", "runs pin x",
            "runs pin @3", "runs delete", "bench --steps 0", "bench --batch 0"})
    void argumentsThatMakeNoSenseAreAUsageError(String arguments) {
        Execution.of((Object[]) arguments.split(" ")).fails(2, "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "encode", "manifold", "traverse", "sample", "reconstruct", "data",
            "bench", "runs", "animate", "compare"})
    void helpSpeaksBothLanguages(String command) {
        String english = Execution.of(command, "--help").succeeds().out();
        String korean = Execution.in(Locale.KOREAN, command, "--help").succeeds().out();
        assertThat(english).startsWith("Usage: elboroom " + command).doesNotContain("DEFAULT-VALUE", "%%");
        assertThat(korean).startsWith("사용법: elboroom " + command).containsPattern("\\p{IsHangul}");
    }

    @Test
    void failuresSpeakTheLanguage() {
        Execution.in(Locale.KOREAN, "manifold", "x", "--out", "x.jpg").fails(2, "x.jpg은(는) .png로");
    }
}
