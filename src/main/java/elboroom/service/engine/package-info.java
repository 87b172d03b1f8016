/// The engine thread and the questions it answers.
@NullMarked
package elboroom.service.engine;

import org.jspecify.annotations.NullMarked;
