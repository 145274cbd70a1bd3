/** AWS AppConfig as functions read it: sessions, single-use tokens, and nothing when nothing changed. */
@NullMarked
package io.imagesteward.sandbox.aws.appconfig;

import org.jspecify.annotations.NullMarked;
