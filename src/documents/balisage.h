/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/releve.h"

/**
 * PieceJointe:
 * @nom: its name, as "plan-action.json"
 * @description: what it is, for people
 * @type: its MIME type as a name of PDF: "/application#2Fjson"
 * @relation: what it is to the document: "/Data", "/Source", "/Supplement"…
 *
 * A file inside the file.
 */
typedef struct {
  const char *nom, *description, *type, *relation;
  GBytes *contenu;
} PieceJointe;

/**
 * Notice:
 * @title: title of the file
 * @author: who wrote it
 * @instant: its date, in seconds since 1970-01-01T00:00:00Z
 * @pieces: (nullable) (array length=n_pieces): files that go with it, sorted by name
 *
 * What a file says of itself.
 */
typedef struct {
  const char *title, *author;
  gint64 instant;
  const PieceJointe *pieces;
  guint n_pieces;
} Notice;

GBytes *balisage_finish (GBytes *raw, Releve *releve, const Notice *notice, GError **error);
