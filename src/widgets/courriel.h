/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A draft in the user's mail program. The attachment is a file that the user saved: the portal takes only
 * what has a path, and a copy in clear is never left where nobody asked for it. */

/** CourrielIssue: what came of it. */
typedef enum
{
  COURRIEL_JOINT,   /* the program has the draft with its attachment */
  COURRIEL_A_JOINDRE, /* the program has the draft; the user attaches the file */
} CourrielIssue;

void     courriel_compose_async  (GtkWindow            *parent,
                                  const char           *adresse,
                                  const char           *objet,
                                  const char           *corps,
                                  GFile                *fichier,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean courriel_compose_finish (GAsyncResult         *result,
                                  CourrielIssue        *issue,
                                  GError              **error);
char    *courriel_build_uri      (const char           *adresse,
                                  const char           *objet,
                                  const char           *corps);

G_END_DECLS
