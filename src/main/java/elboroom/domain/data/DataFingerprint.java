package elboroom.domain.data;

/// Identifies a dataset independent of its location: the numbers of examples, and hashes of their shape and of a sample
/// of them.
///
/// @param train number of training examples used
/// @param trainHash empty if the training examples are not identified, for example under another limit
public record DataFingerprint(int train, int heldOut, String trainHash, String heldOutHash) {

    /// Returns the fingerprint without identification of the training examples.
    public DataFingerprint ofHeldOut() {
        return new DataFingerprint(0, heldOut, "", heldOutHash);
    }

    /// Whether both identify the same data, as far as both are known.
    public boolean matches(DataFingerprint other) {
        boolean known = !trainHash.isEmpty() && !other.trainHash.isEmpty();
        return heldOut == other.heldOut && heldOutHash.equals(other.heldOutHash)
                && (!known || (train == other.train && trainHash.equals(other.trainHash)));
    }
}
