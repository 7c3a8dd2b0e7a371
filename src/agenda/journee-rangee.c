/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/journee-rangee.h"

#include "base/formats.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"

#include <glib/gi18n.h>

/* A meeting of the day at the side of the agenda. */

#define DOSSIER "jalons-dossier"
#define ENTRETIEN "jalons-entretien"

static const struct
{
  JourneeMarque marque;
  const char *texte;
  const char *classe;
} marques[] = {
  { JOURNEE_NOTES, N_("notes to write"), "near" },
  { JOURNEE_PROMESSE, N_("promise due"), "late" },
  { JOURNEE_REMISE, N_("document to hand over"), "near" },
  { JOURNEE_SIGNATURE, N_("signature missing"), "near" },
  { JOURNEE_ACCORD, N_("consent missing"), "late" },
  { JOURNEE_ECHEANCE, N_("deadline"), "near" },
};

/**
 * journee_rangee_create_label:
 * @texte: (nullable): what it says
 * @classe: its style
 *
 * Returns: (transfer floating): a text that takes as many lines as it needs
 */
GtkWidget *
journee_rangee_create_label (const char *texte,
                             const char *classe)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", texte, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, classe);
  return label;
}

/* Two on a line: that is what the width holds. */
static GtkWidget *
create_marques (guint    bits,
                GString *phrase)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marques); i++)
    {
      GtkWidget *pill;

      if ((bits & marques[i].marque) == 0)
        continue;
      if (n++ % 2 == 0)
        gtk_box_append (GTK_BOX (boite), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4));
      pill = gtk_label_new (_(marques[i].texte));
      gtk_widget_add_css_class (pill, "pill-label");
      gtk_widget_add_css_class (pill, marques[i].classe);
      gtk_box_append (GTK_BOX (gtk_widget_get_last_child (boite)), pill);
      g_string_append_printf (phrase, ", %s", _(marques[i].texte));
    }
  gtk_widget_set_visible (boite, bits != 0);

  return boite;
}

static char *
write_where (const JourneeLigne *ligne)
{
  const Entretien *entretien = ligne->entretien;
  const gboolean sur_place = g_strcmp0 (entretien->mode, "visio") != 0 &&
                             g_strcmp0 (entretien->mode, "telephone") != 0;

  return g_strdup_printf ("%s · %s", libelle_statut_entretien (entretien->statut),
                          sur_place && ligne->lieu != NULL ? ligne->lieu
                                                           : libelle_mode (entretien->mode));
}

/* One click to its notes; the keys have their own, and the arrows go from row to row. */
static GtkWidget *
create_notes (const char *entretien)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name ("modifier-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (bouton), "s", entretien);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), "win.capture-entretien");
  gtk_widget_set_tooltip_text (bouton, _("Take notes of this meeting (Ctrl+Enter)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take notes of this meeting"), -1);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "row-tool");
  gtk_widget_set_focusable (bouton, FALSE);

  return bouton;
}

/**
 * journee_rangee_new:
 * @ligne: once it is prepared
 *
 * Returns: (transfer floating): a row that tells it, with a way to its notes
 */
GtkWidget *
journee_rangee_new (const JourneeLigne *ligne)
{
  const Entretien *entretien = ligne->entretien;
  const char *uuid = fiche_get_uuid (JALONS_FICHE (ligne->entretien));
  g_autofree char *heures = format_plage_heures (entretien->debut, entretien->duree_minutes);
  g_autofree char *nom = format_nom (ligne->nom, ligne->prenom);
  g_autofree char *ou = write_where (ligne);
  g_autoptr (GString) phrase = g_string_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *tete = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *quand = journee_rangee_create_label (heures, "tabular");

  g_string_append_printf (phrase, "%s, %s, %s, %s", heures, nom, ou, ligne->arret);
  gtk_widget_set_hexpand (quand, TRUE);
  gtk_box_append (GTK_BOX (tete),
                  gtk_image_new_from_icon_name (forme_entretien_get_icon (entretien->statut)));
  gtk_box_append (GTK_BOX (tete), quand);
  gtk_box_append (GTK_BOX (tete), create_notes (uuid));
  gtk_box_append (GTK_BOX (boite), tete);
  gtk_box_append (GTK_BOX (boite), journee_rangee_create_label (nom, "heading"));
  gtk_box_append (GTK_BOX (boite), journee_rangee_create_label (ou, "secondary"));
  gtk_box_append (GTK_BOX (boite), journee_rangee_create_label (ligne->arret, "secondary"));
  gtk_box_append (GTK_BOX (boite), create_marques (ligne->marques, phrase));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Opens the preparation"), -1);
  g_object_set_data_full (G_OBJECT (row), DOSSIER, g_strdup (ligne->dossier), g_free);
  g_object_set_data_full (G_OBJECT (row), ENTRETIEN, g_strdup (uuid), g_free);

  return row;
}

/**
 * journee_rangee_get_dossier:
 * @row: that journee_rangee_new() made
 *
 * Returns: (transfer none): the uuid of the dossier
 */
const char *
journee_rangee_get_dossier (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), DOSSIER);
}

/**
 * journee_rangee_get_entretien:
 * @row: that journee_rangee_new() made
 *
 * Returns: (transfer none): the uuid of the entretien
 */
const char *
journee_rangee_get_entretien (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ENTRETIEN);
}
