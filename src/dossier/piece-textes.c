/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/piece-textes.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/entretien-textes.h"
#include "model/codes.h"
#include "model/piece-type.h"

#include <glib/gi18n.h>

/**
 * piece_texte_icone:
 *
 * Returns: (transfer none): the name of the icon of such a file
 */
const char *
piece_texte_icone (PieceFiche *piece)
{
  switch (piece_type_get_vue (piece->type))
    {
    case PIECE_VUE_PDF:
      return "document-symbolic";
    case PIECE_VUE_IMAGE:
      return "image-symbolic";
    case PIECE_VUE_TEXTE:
      return "liste-symbolic";
    case PIECE_VUE_AUCUNE:
    default:
      return "trombone-symbolic";
    }
}

static char *
format_date (gint64 instant)
{
  gint annee;
  gint cette_annee;
  const gint64 jour = instant_get_jour (instant);

  jour_to_ymd (jour, &annee, NULL, NULL);
  jour_to_ymd (jour_today (), &cette_annee, NULL, NULL);

  return format_jour (jour, annee == cette_annee ? FORMAT_JOUR_BREF : FORMAT_JOUR_DATE);
}

/**
 * piece_texte_detail:
 *
 * Returns: (transfer full): "CV · PDF · 340 ko"
 */
char *
piece_texte_detail (PieceFiche *piece)
{
  const char *type = piece_type_get_label (piece->type);
  g_autofree char *taille = format_taille (piece->taille);
  g_autoptr (GString) texte = g_string_new (code_libelle_find (codes_genre_piece, piece->genre));

  if (type != NULL)
    g_string_append_printf (texte, " · %s", type);
  g_string_append_printf (texte, " · %s", taille);
  if (!piece_fiche_has_content (piece))
    g_string_append_printf (texte, " · %s", _("file missing"));

  return g_strdup (texte->str);
}

/**
 * piece_texte_lecteurs:
 *
 * Returns: (transfer full): since when it is there and who reads it: "12 nov. · Adviser only"
 */
char *
piece_texte_lecteurs (PieceFiche *piece)
{
  g_autofree char *date = format_date (piece->le);

  return g_strdup_printf ("%s · %s", date, piece_texte_acces (piece));
}

/**
 * piece_texte_origine:
 * @dossier: the one it is in
 *
 * Returns: (transfer full): since when it is there, of which meeting it is, who added it, and what was
 *   noted of it
 */
char *
piece_texte_origine (PieceFiche     *piece,
                     DossierComplet *dossier)
{
  g_autofree char *date = format_date (piece->le);
  g_autoptr (GString) texte = g_string_new (date);

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (g_strcmp0 (fiche_get_uuid (JALONS_FICHE (entretien)), piece->entretien) == 0)
        {
          g_autofree char *titre = entretien_texte_titre (dossier, entretien);

          g_string_append_printf (texte, " · %s", titre);
        }
    }
  if (piece->par != NULL)
    {
      g_autofree char *par = g_strdup_printf (_("added by %s"), piece->par);

      g_string_append_printf (texte, " · %s", par);
    }
  if (piece->note != NULL)
    g_string_append_printf (texte, " · %s", piece->note);

  return g_strdup (texte->str);
}

/**
 * piece_texte_acces:
 *
 * Returns: (transfer none): who reads it, as it is now
 */
const char *
piece_texte_acces (PieceFiche *piece)
{
  return fiche_get_discret (JALONS_FICHE (piece)) ? _("Adviser only") : _("Office and adviser");
}
