/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/agendas.h"

G_BEGIN_DECLS

/** Rivaux: who and what place the times of everybody take, for a while. */
typedef struct _Rivaux Rivaux;

Rivaux *rivaux_new      (Repository   *repository,
                         Plage         instants,
                         GError      **error);
void    rivaux_free     (Rivaux       *self);
char   *rivaux_describe (Rivaux       *self,
                         const char   *uuid);
char   *rivaux_describe_absence (Repository        *repository,
                                 const AgendaTemps *absence,
                                 Plage              instants);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rivaux, rivaux_free)

G_END_DECLS
