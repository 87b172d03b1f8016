package elboroom.domain.training;

/// Position within an epoch.
///
/// @param batches number of batches already trained on
/// @param next what follows
public record EpochPosition(int batches, Next next) {

    /// The start of an epoch.
    public static final EpochPosition START = new EpochPosition(0, Next.STEP);

    /// A training step; or, after the last one, the evaluation of the held-out split; or the family's work at the end
    /// of an epoch.
    public enum Next {
        STEP, EVALUATION, CONCLUSION
    }

    /// Returns the same position, or the start of an epoch if that has fewer batches.
    public EpochPosition within(int all) {
        return batches < 0 || batches > all ? START : this;
    }

    /// Returns the position after this many steps of an epoch; its start if it has fewer batches.
    public static EpochPosition after(long trained, int batches) {
        if (trained < 0 || trained > batches) {
            return START;
        }
        return new EpochPosition((int) trained, trained == batches ? Next.EVALUATION : Next.STEP);
    }
}
