/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/faute.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LectureJson:
 * @racine: (nullable): the value that the text holds; NULL where it is not JSON
 * @lignes: the line where each node begins
 *
 * A JSON text as it was read, strictly, with the place of each value.
 */
typedef struct
{
  JsonNode *racine;
  GHashTable *lignes;
} LectureJson;

LectureJson *lecture_json_new       (GBytes      *texte,
                                     GPtrArray   *fautes);
void         lecture_json_free      (LectureJson *self);
guint        lecture_json_get_ligne (LectureJson *self,
                                     JsonNode    *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LectureJson, lecture_json_free)

G_END_DECLS
