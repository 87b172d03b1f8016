/// The data space of models of points in the plane: data, reconstructions, the decoded grid and samples.
@NullMarked
package elboroom.ui.dataspace;

import org.jspecify.annotations.NullMarked;
