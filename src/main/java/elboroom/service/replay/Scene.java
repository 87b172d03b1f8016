package elboroom.service.replay;

import java.awt.image.BufferedImage;

import elboroom.domain.model.Snapshot;

/// Draws the frames of a replay.
interface Scene {

    /// Inspects a snapshot before any frame is drawn, so that all frames share one scale.
    void survey(Snapshot snapshot, Runnable check);

    /// Draws the frame of a surveyed snapshot.
    BufferedImage draw(long step, Runnable check);
}
