package elboroom.ui.losses;

/// The examples that a figure is about: `TRAIN`, averages over the steps since the last report, while the weights
/// changed; `HELD_OUT`, the whole held-out split at the end of an epoch.
public enum Part {
    TRAIN(0), HELD_OUT(1);

    private final int id;

    Part(int id) {
        this.id = id;
    }

    /// By which it is hidden and shown.
    public int id() {
        return id;
    }
}
