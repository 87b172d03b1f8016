package elboroom.domain.data;

/// Everything that was chosen about how the data at a source are read. Each component has an automatic value, and
/// applies only to some sources.
///
/// @param fitting how images become model input
/// @param heldOut how many examples are held out from training
public record DataChoices(ImageFitting fitting, HeldOutShare heldOut) {

    /// Nothing was chosen.
    public static final DataChoices AUTOMATIC = new DataChoices(ImageFitting.AUTOMATIC, HeldOutShare.AUTOMATIC);

    public DataChoices withFitting(ImageFitting chosen) {
        return new DataChoices(chosen, heldOut);
    }

    public DataChoices withHeldOut(HeldOutShare chosen) {
        return new DataChoices(fitting, chosen);
    }
}
