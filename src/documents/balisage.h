/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/releve.h"

/**
 * Notice:
 * @title: title of the file
 * @author: who wrote it
 * @instant: its date, in seconds since 1970-01-01T00:00:00Z
 *
 * What a file says of itself.
 */
typedef struct {
  const char *title, *author;
  gint64 instant;
} Notice;

GBytes *balisage_finish (GBytes *raw, Releve *releve, const Notice *notice, GError **error);
