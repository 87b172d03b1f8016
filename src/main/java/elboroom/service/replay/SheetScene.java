package elboroom.service.replay;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Snapshot;
import elboroom.picture.Montage;
import elboroom.picture.Plate;

/// Images in rows, enlarged by whole numbers where there is room, else fitted.
final class SheetScene implements Scene {

    /// How the images stand.
    ///
    /// @param labels of the rows; may be none
    record Layout(int columns, List<String> labels, int gap, int width) {

        int cell() {
            int free = width - (labels.isEmpty() ? 0 : Montage.labelWidth(labels, Plate.letters(width))) - gap;
            return Math.max(1, free / columns - gap);
        }
    }

    private final LongFunction<Snapshot> snapshots;
    private final BiFunction<Snapshot, Runnable, List<ImageData>> images;
    private final Layout layout;

    /// @param snapshots reads them
    /// @param images makes those of a snapshot, row by row
    SheetScene(LongFunction<Snapshot> snapshots, BiFunction<Snapshot, Runnable, List<ImageData>> images,
            Layout layout) {
        this.snapshots = snapshots;
        this.images = images;
        this.layout = layout;
    }

    @Override
    public void survey(Snapshot snapshot, Runnable check) {}

    @Override
    public BufferedImage draw(long step, Runnable check) {
        List<ImageData> made = images.apply(snapshots.apply(step), check);
        int side = Math.max(made.getFirst().shape().width(), made.getFirst().shape().height());
        int scale = layout.cell() / side;
        return scale > 1 || layout.cell() == side
                ? montage(made, scale)
                : montage(made.stream().map(this::fitted).toList(), 1);
    }

    private BufferedImage montage(List<ImageData> shown, int scale) {
        return Montage.labelled(shown, layout.labels(), layout.columns(), scale, layout.gap(),
                Plate.letters(layout.width()));
    }

    private ImageData fitted(ImageData image) {
        int side = layout.cell();
        return ImageFit.fit(ImageFit.toImage(image), new ImageShape(image.shape().channels(), side, side), false);
    }
}
