package elboroom.domain.data;

/// By what data are known again, wherever they lie: how many examples they have, and hashes of their shape and of a sample
/// of them.
///
/// @param train how many training examples were used
/// @param trainHash empty where nothing is known of the training examples, as under another limit
public record DataFingerprint(int train, int heldOut, String trainHash, String heldOutHash) {

    /// The same with nothing known of the training examples.
    public DataFingerprint ofHeldOut() {
        return new DataFingerprint(0, heldOut, "", heldOutHash);
    }

    /// Whether both are of the same data, as far as both are known.
    public boolean matches(DataFingerprint other) {
        boolean known = !trainHash.isEmpty() && !other.trainHash.isEmpty();
        return heldOut == other.heldOut && heldOutHash.equals(other.heldOutHash)
                && (!known || (train == other.train && trainHash.equals(other.trainHash)));
    }
}
