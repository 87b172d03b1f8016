package elboroom.service.replay;

import java.awt.image.BufferedImage;

import elboroom.domain.model.Snapshot;

/// What a replay draws of each snapshot.
interface Scene {

    /// Looks at a snapshot before any is drawn, so that all can be drawn alike.
    void survey(Snapshot snapshot, Runnable check);

    /// Draws a snapshot that was looked at.
    BufferedImage draw(long step, Runnable check);
}
