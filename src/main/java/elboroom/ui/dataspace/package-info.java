/// The data space of models of 2D points: data, reconstructions, the decoded grid and samples.
@NullMarked
package elboroom.ui.dataspace;

import org.jspecify.annotations.NullMarked;
