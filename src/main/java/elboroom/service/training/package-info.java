/// Training in the background, and its record in a run folder.
@NullMarked
package elboroom.service.training;

import org.jspecify.annotations.NullMarked;
