package elboroom.ui.losses;

/// The examples of a metric: `TRAIN`, averages over the steps since the last report, with changing weights;
/// `HELD_OUT`, the whole held-out split at the end of an epoch.
public enum LossSplit {
    TRAIN(0, "losses.train"), HELD_OUT(1, "losses.heldOut");

    private final int id;
    private final String key;

    LossSplit(int id, String key) {
        this.id = id;
        this.key = key;
    }

    /// The id for hiding and showing.
    public int id() {
        return id;
    }

    /// The message key of its name.
    String key() {
        return key;
    }
}
