package elboroom.data.array;

import java.util.List;

import elboroom.data.file.DataProblems;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// How the axes of an array after the first are the rows, columns and channels of an image: height × width, with 1 or 3
/// channels behind or before them, or all in one row.
///
/// @param channelsLast whether the channels of a pixel are together
/// @param flat whether the images are rows of numbers
record ArrayLayout(ImageShape shape, boolean channelsLast, boolean flat, List<Integer> axes) {

    ArrayLayout {
        axes = List.copyOf(axes);
    }

    /// @param wanted the size of flat images; null to take them as squares
    /// @throws elboroom.domain.ProblemException if the array does not hold images
    static ArrayLayout of(ArrayFile file, String name, @Nullable ImageShape wanted) {
        List<Integer> axes = file.header(name).shape().stream().skip(1).toList();
        ArrayLayout layout = switch (axes.size()) {
            case 1 -> flat(file, name, axes, wanted);
            case 2 -> new ArrayLayout(shape(file, 1, axes.get(0), axes.get(1)), false, false, axes);
            case 3 -> channels(file, name, axes);
            default -> throw notImages(file, name);
        };
        if (layout.shape().size() != file.header(name).perExample()) {
            throw notImages(file, name);
        }
        return layout;
    }

    private static ArrayLayout channels(ArrayFile file, String name, List<Integer> axes) {
        if (axes.get(2) == 1 || axes.get(2) == 3) {
            return new ArrayLayout(shape(file, axes.get(2), axes.get(0), axes.get(1)), true, false, axes);
        }
        if (axes.get(0) == 1 || axes.get(0) == 3) {
            return new ArrayLayout(shape(file, axes.get(0), axes.get(1), axes.get(2)), false, false, axes);
        }
        throw notImages(file, name);
    }

    private static ArrayLayout flat(ArrayFile file, String name, List<Integer> axes, @Nullable ImageShape wanted) {
        int length = axes.getFirst();
        if (wanted != null) {
            int pixels = wanted.width() * wanted.height();
            if (length != pixels && length != 3 * pixels) {
                throw DataProblems.of("problem.array.size", file.path(), file.label(name), length,
                        wanted.width() + "×" + wanted.height());
            }
            return new ArrayLayout(shape(file, length / pixels, wanted.height(), wanted.width()), false, true, axes);
        }
        int side = (int) Math.round(Math.sqrt(length));
        if (length < 4 || side * side != length) {
            throw DataProblems.of("problem.array.notSquare", file.path(), file.label(name), length);
        }
        return new ArrayLayout(shape(file, 1, side, side), false, true, axes);
    }

    private static ImageShape shape(ArrayFile file, int channels, int height, int width) {
        int longest = ImageFitting.LONGEST_SIDE;
        if (height < 1 || width < 1 || height > longest || width > longest) {
            throw DataProblems.of("problem.array.sides", file.path(), width + "×" + height, longest);
        }
        return new ImageShape(channels, height, width);
    }

    private static RuntimeException notImages(ArrayFile file, String name) {
        return DataProblems.of("problem.array.notImages", file.path(), file.label(name),
                String.join("×", file.header(name).shape().stream().map(String::valueOf).toList()));
    }

    /// Returns where an element of an example, counted in row-major order, is in channel, row, column order.
    int place(int element) {
        if (!channelsLast) {
            return element;
        }
        int channels = shape.channels();
        return element % channels * shape.height() * shape.width() + element / channels;
    }

    /// Returns the offset of an element, counted in row-major order, in a column-major array of one example.
    long fortranOffset(int element) {
        long offset = 0;
        long stride = 1;
        int rest = element;
        int below = shape.size();
        for (int axis : axes) {
            below /= axis;
            offset += stride * (rest / below);
            rest %= below;
            stride *= axis;
        }
        return offset;
    }
}
