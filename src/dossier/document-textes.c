/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/document-textes.h"

#include "base/formats.h"
#include "model/codes.h"

#include <glib/gi18n.h>

#define EMPREINTE_COURTE 8

/**
 * document_texte_titre:
 *
 * Returns: (transfer full): what it is: "Summary document, version 2", or its second draft
 */
char *
document_texte_titre (DocumentFiche *document)
{
  const char *libelle = code_libelle_find (codes_document, document->genre);

  const guint version = (guint) MAX (document->version, 1);

  return document_fiche_is_final (document)
         ? g_strdup_printf (_("%s, version %u"), libelle, version)
         : g_strdup_printf (_("%s, draft %u"), libelle, version);
}

/**
 * document_texte_detail:
 *
 * Returns: (transfer full): when it was made, how long it is, how its fingerprint begins
 */
char *
document_texte_detail (DocumentFiche *document)
{
  const guint n = (guint) MAX (document->pages, 0);
  g_autofree char *moment = format_moment (document->le, FORMAT_JOUR_COURT_ANNEE);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);

  if (document->empreinte == NULL)
    return g_strdup_printf ("%s · %s", moment, pages);
  return g_strdup_printf (_("%s · %s · fingerprint %.*s"), moment, pages, EMPREINTE_COURTE,
                          document->empreinte);
}

/**
 * document_texte_fichier:
 *
 * Returns: (transfer full): a name for its file: no name of a person, others see it in folders and
 *   queues
 */
char *
document_texte_fichier (DossierComplet *dossier,
                        DocumentFiche  *document)
{
  g_autofree char *code = g_ascii_strup (document->genre, -1);

  return g_strdup_printf ("%s-%s.pdf", dossier->dossier->ref, g_strdelimit (code, "_", '-'));
}

/**
 * document_count_made:
 * @code: a document
 *
 * Returns: how many versions of it the dossier has
 */
guint
document_count_made (DossierComplet *dossier,
                     const char     *code)
{
  guint n = 0;

  for (guint i = 0; i < dossier->documents->len; i++)
    {
      const DocumentFiche *document = g_ptr_array_index (dossier->documents, i);

      n += g_strcmp0 (document->genre, code) == 0 ? 1 : 0;
    }

  return n;
}
