package elboroom.ui.codes;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.FeatureMaps;
import elboroom.domain.model.ModelSpec;

/// The codes of one point arranged as positions in an image: at their place in the feature map for convolutional
/// models, else row by row.
///
/// @param columns positions per row
/// @param codes by position
public record CodeMap(int columns, List<Integer> codes) {

    static final CodeMap NONE = new CodeMap(1, List.of());

    public CodeMap {
        codes = List.copyOf(codes);
    }

    static CodeMap of(ModelSpec model, LatentPoint point) {
        int columns = model.architecture().convolutional()
                ? FeatureMaps.of(model.shape()).width()
                : (int) Math.ceil(Math.sqrt(model.latent()));
        List<Integer> codes = new ArrayList<>(point.dimensions());
        for (float index : point.values()) {
            codes.add(Codes.index(index, Codes.size(model)));
        }
        return new CodeMap(columns, codes);
    }
}
