/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/agenda-lecture.h"
#include "store/repository.h"

G_BEGIN_DECLS

char     *indisponibilites_add    (Repository  *repository,
                                   const char  *utilisateur,
                                   Plage        instants,
                                   const char  *motif,
                                   GError     **error);
gboolean  indisponibilites_edit   (Repository  *repository,
                                   const char  *uuid,
                                   Plage        instants,
                                   const char  *motif,
                                   GError     **error);
gboolean  indisponibilites_move   (Repository  *repository,
                                   const char  *uuid,
                                   Plage        instants,
                                   GError     **error);
gboolean  indisponibilites_delete (Repository  *repository,
                                   const char  *uuid,
                                   GError     **error);
gboolean  indisponibilites_knows  (Repository          *repository,
                                   const EvenementLu   *evenement,
                                   GError             **error);
gint      indisponibilites_import (Repository          *repository,
                                   const char          *utilisateur,
                                   GPtrArray           *evenements,
                                   GError             **error);

G_END_DECLS
