/// The built-in digits: synthetic handwriting drawn from stroke templates, with the generative factors of each image.
@NullMarked
package elboroom.data.digits;

import org.jspecify.annotations.NullMarked;
