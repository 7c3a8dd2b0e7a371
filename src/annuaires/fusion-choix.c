/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/fusion-choix.h"

#include "base/formats.h"

#include <glib/gi18n.h>

/**
 * fusion_choix_format:
 *
 * Returns: (transfer full): the value of a field as one reads it; a dash for none
 */
char *
fusion_choix_format (Fiche       *fiche,
                     const Champ *champ)
{
  if (fiche_is_absent (fiche, champ))
    return g_strdup ("—");

  switch (champ->type)
    {
    case CHAMP_CODE:
      return g_strdup (code_libelle_find (champ->codes, fiche_get_texte (fiche, champ)));
    case CHAMP_BOOLEEN:
      return g_strdup (fiche_get_nombre (fiche, champ) != 0 ? _("Yes") : _("No"));
    case CHAMP_DATE:
      return format_jour (fiche_get_nombre (fiche, champ), FORMAT_JOUR_DATE);
    default:
      return g_strdup (fiche_get_texte (fiche, champ));
    }
}

static GtkWidget *
create_label (const char *texte,
              const char *classe)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", texte, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);

  return label;
}

static GtkWidget *
create_button (const Champ *champ,
               const char  *valeur,
               GtkWidget   *groupe)
{
  GtkWidget *bouton = gtk_check_button_new ();
  g_autofree char *nom = g_strdup_printf (_("%s: %s"), _(champ->libelle), valeur);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (bouton), create_label (valeur, NULL));
  if (groupe != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (bouton), GTK_CHECK_BUTTON (groupe));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_widget_set_hexpand (bouton, TRUE);

  return bouton;
}

/**
 * fusion_choix_attach:
 * @self: of which the field is known
 * @ligne: where it goes in @grille
 *
 * Adds the field and its two values: a choice where they differ, the fuller one chosen at first.
 */
void
fusion_choix_attach (FusionChoix *self,
                     GtkGrid     *grille,
                     int          ligne,
                     Fiche       *premiere,
                     Fiche       *seconde)
{
  g_autofree char *a = fusion_choix_format (premiere, self->champ);
  g_autofree char *b = fusion_choix_format (seconde, self->champ);

  gtk_grid_attach (grille, create_label (_(self->champ->libelle), "secondary"), 0, ligne, 1, 1);
  if (fiche_equal_champ (premiere, seconde, self->champ))
    {
      gtk_grid_attach (grille, create_label (a, NULL), 1, ligne, 2, 1);
      return;
    }

  self->premier = create_button (self->champ, a, NULL);
  self->second = create_button (self->champ, b, self->premier);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (fiche_is_absent (premiere, self->champ) ? self->second : self->premier), TRUE);
  gtk_grid_attach (grille, self->premier, 1, ligne, 1, 1);
  gtk_grid_attach (grille, self->second, 2, ligne, 1, 1);
}

/**
 * fusion_choix_store:
 * @copie: a copy of the first record
 *
 * Gives the copy the value of the second record where it was chosen.
 */
void
fusion_choix_store (const FusionChoix *self,
                    Fiche             *copie,
                    Fiche             *seconde)
{
  if (self->second == NULL || !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->second)))
    return;

  if (champ_get_stockage (self->champ) == STOCKAGE_NOMBRE)
    fiche_set_nombre (copie, self->champ, fiche_get_nombre (seconde, self->champ));
  else
    fiche_set_texte (copie, self->champ, fiche_get_texte (seconde, self->champ));
}
