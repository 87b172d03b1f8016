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

/// Draws images in rows, enlarged by an integer factor if there is room, else scaled down to fit.
final class SheetScene implements Scene {

    /// The layout of the images.
    ///
    /// @param labels of the rows; may be empty
    record Layout(int columns, List<String> labels, int gap, int width) {

        int cell() {
            int free = width - (labels.isEmpty() ? 0 : Montage.labelWidth(labels, Plate.letters(width))) - gap;
            return Math.max(1, free / columns - gap);
        }
    }

    private final LongFunction<Snapshot> snapshots;
    private final BiFunction<Snapshot, Runnable, List<ImageData>> images;
    private final Layout layout;

    /// @param snapshots reads the snapshot of a step
    /// @param images computes a snapshot's images in row-major order
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
        return ImageFit.fit(image, new ImageShape(image.shape().channels(), side, side));
    }
}
