/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"

G_BEGIN_DECLS

/**
 * EvenementLu:
 * @uid: the same each time the calendar is given; that of an occurrence says which one
 * @titre: (nullable): what it is called there
 * @instants: from when to when
 *
 * An event of another calendar.
 */
typedef struct
{
  char *uid;
  char *titre;
  Plage instants;
} EvenementLu;

/**
 * AgendaLecture:
 * @evenements: (element-type EvenementLu): by start
 * @fautes: (element-type utf8): what could not be read, one sentence each
 * @libres: how many take no time, or are cancelled, and were left out
 */
typedef struct
{
  GPtrArray *evenements;
  GPtrArray *fautes;
  guint libres;
} AgendaLecture;

AgendaLecture *agenda_lecture_read (const char    *texte,
                                    Plage          jours);
void           agenda_lecture_free (AgendaLecture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AgendaLecture, agenda_lecture_free)

G_END_DECLS
