package elboroom.domain.training;

/// How far an epoch is.
///
/// @param batches how many of its batches were trained on
/// @param next what comes next
public record EpochPosition(int batches, Next next) {

    /// The beginning of an epoch.
    public static final EpochPosition START = new EpochPosition(0, Next.STEP);

    /// A step of training; or, after the last one, the evaluation of the held-out split; or what the family does when an
    /// epoch is over.
    public enum Next {
        STEP, EVALUATION, CONCLUSION
    }

    /// The same position, or the beginning of an epoch, where it has not so many batches.
    public EpochPosition within(int all) {
        return batches < 0 || batches > all ? START : this;
    }

    /// After so many steps of an epoch; its beginning, where it has not so many.
    public static EpochPosition after(long trained, int batches) {
        if (trained < 0 || trained > batches) {
            return START;
        }
        return new EpochPosition((int) trained, trained == batches ? Next.EVALUATION : Next.STEP);
    }
}
