package elboroom.domain.data;

import elboroom.domain.table.TableChoices;

/// Everything that was chosen about how the data at a source are read. Each component has an automatic value, and
/// applies only to some sources.
///
/// @param fitting how images become model input
/// @param heldOut how many examples are held out from training
/// @param table how the rows of a table become model input
public record DataChoices(ImageFitting fitting, HeldOutShare heldOut, TableChoices table) {

    /// Nothing was chosen.
    public static final DataChoices AUTOMATIC = new DataChoices(ImageFitting.AUTOMATIC, HeldOutShare.AUTOMATIC,
            TableChoices.AUTOMATIC);

    public DataChoices withFitting(ImageFitting chosen) {
        return new DataChoices(chosen, heldOut, table);
    }

    public DataChoices withHeldOut(HeldOutShare chosen) {
        return new DataChoices(fitting, chosen, table);
    }

    public DataChoices withTable(TableChoices chosen) {
        return new DataChoices(fitting, heldOut, chosen);
    }
}
