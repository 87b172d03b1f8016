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
    @CsvSource(delimiter = '|', value = {"--latent 0 | got 0", "--latent 513 | 513", "--hidden 0 | (got 0)",
            "--hidden 4,x | --hidden", "--beta -1 | -1", "--beta NaN | NaN", "--model gan | gan",
            "--model vae --alpha 2 | alpha",
            "--model iwae --samples 0 | samples", "--model cvae --prior best | standard, learned",
            "--model vq-vae --arch conv --latent 5 | 49", "--model vq-vae --arch conv-transposed --latent 5 | 49",
            "--arch conv --activation tanh | --activation tanh applies to mlp only: the layers of conv use relu.",
            "--lr 0 | Learning rate must be above 0",
            "--batch 0 | Batch size must be at least 1", "--epochs 0 | Epochs must be at least 1",
            "--limit -1 | (got -1)", "--threads -1 | (got -1)",
            "--arch cnn | --arch must be one of mlp, conv, conv-transposed (got cnn).",
            "--likelihood poisson | one of bernoulli, bernoulli-dynamic, bernoulli-static, continuous-bernoulli, gaussian (got poisson).",
            "--likelihood gaussian --sigma 0 | --sigma must be a number above 0, learned, per-pixel or optimal (got 0).",
            "--lr fast | --lr must be a number above 0 (got fast).", "--lr nan | must be a number above 0 (got nan).",
            "--batch 99999999999 | --batch must be an integer of at most 2,147,483,647 (got 99999999999).",
            "--epochs 2147483648 | of at most 2,147,483,647 (got 2147483648).",
            "--epochs -2147483649 | of at least 0 (got -2147483649).",
            "--seed 9223372036854775808 | of at most 9,223,372,036,854,775,807 (got 9223372036854775808).",
            "--hidden 8,,9 | --hidden must be an integer (got an empty value).",
            "--hidden , | --hidden must be an integer (got an empty value)",
            "--hidden 8, | --hidden must be an integer (got an empty value)",
            "--beta -1 | --beta must be a number from 0 to 1,000 (got -1).",
            "--model vq-vae --codebook 1 | --codebook must be an integer from 2 to 65,536 (got 1).",
            "--model iwae --samples 0 | --samples must be an integer from 1 to 1,000 (got 0).",
            "--model info-vae --alpha 2 | --alpha must be a number from -1,000 to 1 (got 2).",
            "--model vq-vae --decay 2 | from 0 to 0.99999 (got 2).",
            "--model vae --alpha 2 | vae has no setting --alpha",
            "--epochs 1.5 | --epochs must be an integer (got 1.5).",
            "--hidden 4;5 | must be an integer",
            "--likelihood gaussian --sigma learned:x | learned:x", "--sigma 1 | Bernoulli", "--seed x | x",
            "--beta 1 --beta 2 | --beta is given twice", "--keep 9000000000000 | 9,000,000,000,000",
            "--keep 0 | --keep",
            "--hidden 100000000 | GiB", "--hidden 46341,46341 | GiB", "--hidden 2147483647,2147483647 | more than",
            "--lr -1e308 | -1e308"})
    void invalidTrainingOptionsAreUsageErrors(String options, String words) {
        String arguments = "train --data digits --out " + folder.resolve("run") + " " + options;
        Execution.of((Object[]) arguments.split(" ")).fails(2, words, "elboroom train --help");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train --out x", "train --data digits", "evaluate --data digits",
            "encode x --data digits", "encode x --data digits --out x.txt", "manifold x", "manifold x --out x.jpg",
            "manifold x --out x.png --grid 0", "manifold x --out x.png --range 0", "manifold x --out x.png --dims a",
            "traverse x --out x.png --steps 0", "sample x", "sample x --out x.png --n 0",
            "reconstruct mnist-2d --out x.png",
            "reconstruct x a.png", "data", "animate x --view map", "animate x --out a.gif",
            "animate x --view map --out a.gif --size 10", "animate x --view map --out a.gif --seconds 0",
            "animate x --view film --out a.gif", "animate x --view map --out a.jpg",
            "data digits --sheet x", "compare x --out x.png", "compare a b", "compare a b --out x.txt",
            "compare a b c d e --out x.png", "compare a b --out x.png --steps 0", "runs --sort colour", "runs rename x",
            "runs tag x", "runs note x", "runs pin x",
            "runs pin @3", "runs delete", "bench --steps 0", "bench --batch 0"})
    void invalidArgumentsAreUsageErrors(String arguments) {
        Execution.of((Object[]) arguments.split(" ")).fails(2, "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model INFO-VAE --kernel IMQ", "--likelihood GAUSSIAN --sigma LEARNED", "--arch CONV",
            "--arch Conv-Transposed",
            "--model Beta-VAE --schedule Warm-Up", "--data TOY:Moons"})
    void namesAreCaseInsensitive(String options) {
        String data = options.startsWith("--data") ? "" : "--data " + folder.resolve("missing") + " ";
        Execution result = Execution
                .of((Object[]) ("train --out " + folder.resolve("run") + " --threads 0 " + data + options
                        + (data.isEmpty() ? " --likelihood bernoulli" : "")).split(" "));
        result.fails(data.isEmpty() ? 2 : 1, data.isEmpty() ? "points" : "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "encode", "manifold", "traverse", "sample", "reconstruct", "data",
            "bench", "runs", "animate", "compare"})
    void helpIsInBothLanguages(String command) {
        String english = Execution.of(command, "--help").succeeds().out();
        String korean = Execution.in(Locale.KOREAN, command, "--help").succeeds().out();
        assertThat(english).startsWith("Usage: elboroom " + command).doesNotContain("DEFAULT-VALUE", "%%", "null");
        assertThat(korean).startsWith("사용법: elboroom " + command).containsPattern("\\p{IsHangul}")
                .doesNotContain("null");
    }

    @Test
    void failuresAreTranslated() {
        Execution.in(Locale.KOREAN, "manifold", "x", "--out", "x.jpg").fails(2, "x.jpg는 .png로");
    }
}
