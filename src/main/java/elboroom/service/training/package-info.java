/// Background training and its recording in a run folder.
@NullMarked
package elboroom.service.training;

import org.jspecify.annotations.NullMarked;
