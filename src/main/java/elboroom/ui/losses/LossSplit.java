package elboroom.ui.losses;

/// The examples that a figure is about: `TRAIN`, averages over the steps since the last report, while the weights
/// changed; `HELD_OUT`, the whole held-out split at the end of an epoch.
public enum LossSplit {
    TRAIN(0, "losses.train"), HELD_OUT(1, "losses.heldOut");

    private final int id;
    private final String key;

    LossSplit(int id, String key) {
        this.id = id;
        this.key = key;
    }

    /// By which it is hidden and shown.
    public int id() {
        return id;
    }

    /// The key of its name.
    String key() {
        return key;
    }
}
