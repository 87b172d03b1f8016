package elboroom.data.array;

import java.util.List;
import java.util.Optional;

import elboroom.data.file.DataProblems;
import elboroom.domain.Problem;
import elboroom.domain.data.ArrayChoices.Layout;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// How the axes of an array after the first are the rows, columns and channels of an image, or the coordinates of a
/// point in the plane.
///
/// @param layout of the whole array
/// @param assumed whether the shape allows another layout, or another size of flat images
public record ArrayLayout(ImageShape shape, Layout layout, boolean assumed, List<Integer> axes) {

    private static final int POINT = 2;
    private static final int RGB = 3;
    /// Flat images that are not square are taken as such from this length on, up to a ratio of their sides.
    private static final int SMALLEST = 48;
    private static final int MOST_RATIO = 2;

    public ArrayLayout {
        axes = List.copyOf(axes);
    }

    /// Returns the layout of an array.
    ///
    /// @param chosen by the user
    /// @param size of flat images; null to take them as squares
    /// @throws elboroom.domain.ProblemException if the array does not hold images or points, or has another layout
    public static ArrayLayout of(ArrayFile file, String name, Layout chosen, @Nullable ImageShape size) {
        List<Integer> axes = file.header(name).shape().stream().skip(1).toList();
        Layout layout = chosen == Layout.AUTO ? automatic(file, name, axes) : chosen.examplesFirst();
        if (axes.size() != layout.toString().length() - 1 || (chosen.examplesLast() && !file.columnMajor())) {
            throw DataProblems.of("problem.array.layout", file.path(), file.label(name),
                    file.header(name).shapeText(), chosen.toString());
        }
        ImageShape shape = switch (layout) {
            case NHWC -> shape(file, name, axes.get(2), axes.get(0), axes.get(1));
            case NCHW -> shape(file, name, axes.get(0), axes.get(1), axes.get(2));
            case ND -> flat(file, name, axes.getFirst(), size);
            default -> shape(file, name, 1, axes.get(0), axes.get(1));
        };
        if (shape.size() != file.header(name).perExample()) {
            throw notImages(file, name);
        }
        boolean both = chosen == Layout.AUTO && axes.size() == 3 && channels(axes.get(0)) && channels(axes.get(2));
        boolean guessed = layout == Layout.ND && size == null && !shape.points()
                && (shape.channels() > 1 || shape.width() != shape.height());
        return new ArrayLayout(shape, layout, both || guessed, axes);
    }

    private static Layout automatic(ArrayFile file, String name, List<Integer> axes) {
        return switch (axes.size()) {
            case 1 -> Layout.ND;
            case 2 -> Layout.NHW;
            case 3 -> {
                if (!channels(axes.get(2)) && !channels(axes.get(0))) {
                    throw notImages(file, name);
                }
                yield channels(axes.get(2)) ? Layout.NHWC : Layout.NCHW;
            }
            default -> throw notImages(file, name);
        };
    }

    private static boolean channels(int side) {
        return side == 1 || side == 3;
    }

    private static ImageShape flat(ArrayFile file, String name, int length, @Nullable ImageShape wanted) {
        if (wanted != null) {
            int pixels = wanted.width() * wanted.height();
            if (length != pixels && length != 3 * pixels) {
                throw DataProblems.of("problem.array.size", file.path(), file.label(name), length,
                        wanted.width() + "×" + wanted.height());
            }
            return shape(file, name, length / pixels, wanted.height(), wanted.width());
        }
        if (length == POINT) {
            return ImageShape.POINT;
        }
        if (length >= POINT * POINT && square(length)) {
            return shape(file, name, 1, side(length), side(length));
        }
        if (length % RGB == 0 && length >= SMALLEST && square(length / RGB)) {
            return shape(file, name, RGB, side(length / RGB), side(length / RGB));
        }
        int width = side(length);
        while (width > 1 && (length % width != 0 || width > length / width)) {
            width--;
        }
        if (length < SMALLEST || width * MOST_RATIO * width < length) {
            throw DataProblems.of("problem.array.notSquare", file.path(), file.label(name), length);
        }
        return shape(file, name, 1, length / width, width);
    }

    private static int side(int length) {
        return (int) Math.round(Math.sqrt(length));
    }

    private static boolean square(int length) {
        return side(length) * side(length) == length;
    }

    private static ImageShape shape(ArrayFile file, String name, int channels, int height, int width) {
        int longest = ImageFitting.LONGEST_SIDE;
        if (height < 1 || width < 1 || height > longest || width > longest) {
            throw DataProblems.of("problem.array.sides", file.path(), width + "×" + height, longest);
        }
        if (!channels(channels)) {
            throw notImages(file, name);
        }
        return new ImageShape(channels, height, width);
    }

    private static RuntimeException notImages(ArrayFile file, String name) {
        return DataProblems.of("problem.array.notImages", file.path(), file.label(name),
                file.header(name).shapeText());
    }

    /// Whether each example is a row of numbers.
    public boolean flat() {
        return layout == Layout.ND;
    }

    /// Returns what was assumed, if the shape allows another layout.
    public Optional<Problem> assumption(String name) {
        if (assumed && flat()) {
            return Optional.of(Problem.of("problem.array.flatSize", axes.getFirst(), shape.toString()));
        }
        return assumed
                ? Optional.of(Problem.of("problem.array.assumed", name, shape.toString(), layout.toString(),
                        layout == Layout.NHWC ? Layout.NCHW.toString() : Layout.NHWC.toString()))
                : Optional.empty();
    }

    /// Returns where an element of an example, counted in row-major order, is in channel, row, column order.
    int place(int element) {
        if (layout != Layout.NHWC) {
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
