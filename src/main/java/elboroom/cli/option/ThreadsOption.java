package elboroom.cli.option;

import elboroom.cli.output.Screen;

import elboroom.domain.Problem;
import elboroom.ml.Torch;
import picocli.CommandLine.Option;

/// `--threads`: starts libtorch with that number of threads.
public final class ThreadsOption {

    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0")
    private int threads;

    public void check(Screen screen) {
        if (threads < 0 || threads > MOST) {
            throw screen.usageError(Problem.of("problem.cli.threads", threads, MOST));
        }
    }

    public void startTorch() {
        Torch.start();
        if (threads > 0) {
            Torch.threads(threads);
        }
    }
}
