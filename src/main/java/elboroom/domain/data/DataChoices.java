package elboroom.domain.data;

import elboroom.domain.table.TableChoices;

/// Everything that was chosen about how the data at a source are read. Each component has an automatic value, and
/// applies only to some sources.
///
/// @param fitting how images become model input
/// @param heldOut how many examples are held out from training
/// @param transposed whether rows and columns of images in IDX files are exchanged, as those of EMNIST are
/// @param table how the rows of a table become model input
public record DataChoices(ImageFitting fitting, HeldOutShare heldOut, boolean transposed, TableChoices table) {

    /// Nothing was chosen.
    public static final DataChoices AUTOMATIC = new DataChoices(ImageFitting.AUTOMATIC, HeldOutShare.AUTOMATIC, false,
            TableChoices.AUTOMATIC);

    public DataChoices withFitting(ImageFitting chosen) {
        return new DataChoices(chosen, heldOut, transposed, table);
    }

    public DataChoices withHeldOut(HeldOutShare chosen) {
        return new DataChoices(fitting, chosen, transposed, table);
    }

    public DataChoices withTransposed(boolean chosen) {
        return new DataChoices(fitting, heldOut, chosen, table);
    }

    public DataChoices withTable(TableChoices chosen) {
        return new DataChoices(fitting, heldOut, transposed, chosen);
    }
}
