package elboroom.demo;

import java.util.Locale;

/// The places of the window of which there are screenshots, in the order in which they are drawn: the start page, a
/// trained model explored, a new run set up with a preset, training, the list of runs, and two runs compared.
enum Place {
    START(0), EXPLORE(0.1), SETUP(0.15), TRAINING(0.2), RUNS(0.85), COMPARE(0.9);

    /// The fraction of the work that is done before it.
    private final double done;

    Place(double done) {
        this.done = done;
    }

    double done() {
        return done;
    }

    /// Whether runs have to be trained for it.
    boolean trained() {
        return done >= TRAINING.done;
    }

    /// The name in file names and on the command line.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return id() + ".png";
    }
}
