package elboroom.domain.data;

import elboroom.domain.table.TableChoices;

/// Everything that was chosen about how the data at a source are read. Each component has an automatic value, and
/// applies only to some sources.
///
/// @param fitting how images become model input
/// @param heldOut how many examples are held out from training
/// @param transposed whether rows and columns of images in IDX files are exchanged, as those of EMNIST are
/// @param table how the rows of a table become model input
/// @param arrays how the arrays of a file become examples
/// @param labels a file with labels and attributes, relative to the folder of the data if it is within it; empty for
///        `labels.csv` in a folder of images, `none` to ignore that
public record DataChoices(ImageFitting fitting, HeldOutShare heldOut, boolean transposed, TableChoices table,
        ArrayChoices arrays, String labels) {

    /// Chooses that no file with labels is read.
    public static final String NO_FILE = "none";

    /// Nothing was chosen.
    public static final DataChoices AUTOMATIC = new DataChoices(ImageFitting.AUTOMATIC, HeldOutShare.AUTOMATIC, false,
            TableChoices.AUTOMATIC, ArrayChoices.AUTOMATIC, "");

    public DataChoices withFitting(ImageFitting chosen) {
        return new DataChoices(chosen, heldOut, transposed, table, arrays, labels);
    }

    public DataChoices withHeldOut(HeldOutShare chosen) {
        return new DataChoices(fitting, chosen, transposed, table, arrays, labels);
    }

    public DataChoices withTransposed(boolean chosen) {
        return new DataChoices(fitting, heldOut, chosen, table, arrays, labels);
    }

    public DataChoices withTable(TableChoices chosen) {
        return new DataChoices(fitting, heldOut, transposed, chosen, arrays, labels);
    }

    public DataChoices withArrays(ArrayChoices chosen) {
        return new DataChoices(fitting, heldOut, transposed, table, chosen, labels);
    }

    public DataChoices withLabels(String file) {
        return new DataChoices(fitting, heldOut, transposed, table, arrays, file);
    }
}
