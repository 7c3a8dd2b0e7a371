/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Reserve:
 *
 * What was made for a key and is free to be used again for the same one, up to a limit beyond
 * which the oldest goes. What is taken belongs to whoever took it.
 */
typedef struct Reserve Reserve;

Reserve *reserve_new  (gsize limite, GDestroyNotify destroy);
void     reserve_free (Reserve *self);
void     reserve_put  (Reserve *self, GBytes *cle, gpointer chose, gsize poids);
gpointer reserve_take (Reserve *self, GBytes *cle);
