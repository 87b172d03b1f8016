/// The codes of a model with a codebook: the code at each position of an image, and how often each is used.
@NullMarked
package elboroom.ui.codes;

import org.jspecify.annotations.NullMarked;
