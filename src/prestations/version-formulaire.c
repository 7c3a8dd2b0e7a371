/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/version-formulaire.h"

#include "model/prestation-brouillon.h"
#include "model/prestation-differences.h"
#include "operations/prestations.h"
#include "prestations/prestation-textes.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

/* Saving a version, its differences before the eyes; and looking at those of two versions. */

static void
add_phrases (GtkWidget *boite,
             GPtrArray *phrases,
             const char *aucune)
{
  boite_clear (boite);
  if (phrases->len == 0)
    gtk_box_append (GTK_BOX (boite), carte_texte_new (aucune, "secondary"));
  for (guint i = 0; i < phrases->len; i++)
    {
      g_autofree char *ligne = g_strdup_printf ("•  %s", (const char *) phrases->pdata[i]);

      gtk_box_append (GTK_BOX (boite), carte_texte_new (ligne, NULL));
    }
}

typedef struct
{
  Repository *repository;
  Prestation *brouillon;
  char *fondement;
  GtkWidget *nouvelle;
  GtkWidget *nom;
  VersionEnregistree enregistree;
  gpointer data;
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->repository);
  prestation_unref (self->brouillon);
  g_free (self->fondement);
  g_free (self);
}

static gboolean
save_version (Saisie  *self,
              GError **error)
{
  g_autofree char *message = NULL;
  gint64 version;

  if (!prestations_save_version (self->repository, self->brouillon, self->fondement, &version,
                                 NULL, error))
    return FALSE;

  message = g_strdup_printf (_("Version %d saved: new dossiers take it"), (int) version);
  self->enregistree (self->brouillon->code, message, self->data);
  return TRUE;
}

static gboolean
save_new (Saisie  *self,
          GError **error)
{
  g_autoptr (Prestation) copie = prestation_copy (self->brouillon);
  g_autofree char *code = NULL;
  g_autofree char *message = NULL;

  prestation_set_texte (&copie->libelle, gtk_editable_get_text (GTK_EDITABLE (self->nom)));
  code = prestations_save_new (self->repository, copie, self->fondement, NULL, error);
  if (code == NULL)
    return FALSE;

  message = g_strdup_printf (_("Service “%s” saved"), copie->libelle);
  self->enregistree (code, message, self->data);
  return TRUE;
}

static gboolean
save_cb (gpointer   data,
         GError   **error)
{
  Saisie *self = data;

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->nouvelle)) ? save_new (self, error)
                                                                         : save_version (self, error);
}

static void
choice_cb (GtkCheckButton *nouvelle,
           GtkWidget      *champ)
{
  gtk_widget_set_visible (champ, gtk_check_button_get_active (nouvelle));
}

static void
add_choice (FormulaireWindow *window,
            Saisie           *saisie,
            gint64            version)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *suivante = g_strdup_printf (_("Save as _version %d"), (int) version);
  GtkWidget *meme = gtk_check_button_new_with_mnemonic (suivante);
  GtkWidget *champ;

  saisie->nouvelle =
    gtk_check_button_new_with_mnemonic (_("Save as another _service of the centre"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (saisie->nouvelle), GTK_CHECK_BUTTON (meme));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (meme), TRUE);
  saisie->nom = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (saisie->nom), saisie->brouillon->libelle);
  champ = formulaire_field_new (_("_Name of the other service"), saisie->nom);
  gtk_widget_set_visible (champ, FALSE);
  gtk_widget_set_margin_start (champ, 28);
  g_signal_connect_object (saisie->nouvelle, "toggled", G_CALLBACK (choice_cb), champ, 0);
  gtk_box_append (GTK_BOX (boite), meme);
  gtk_box_append (GTK_BOX (boite), saisie->nouvelle);
  gtk_box_append (GTK_BOX (boite), champ);
  formulaire_window_add_widget (window, boite);
}

/**
 * version_formulaire_present:
 * @parent: a widget of the window it belongs to
 * @brouillon: (transfer none): an adapted prestation, without faults
 * @fondement: what the adaptation rests on, empty where nothing is said
 * @enregistree: called once it is saved
 *
 * Shows what @brouillon changes, then saves it as the next version of its prestation, or as one of
 * the centre's own.
 */
void
version_formulaire_present (GtkWidget           *parent,
                            Repository          *repository,
                            const Prestation    *brouillon,
                            const char          *fondement,
                            VersionEnregistree   enregistree,
                            gpointer             data)
{
  FormulaireWindow *window = formulaire_window_new (parent, _("Save the service"), _("_Save"));
  g_autoptr (Prestation) derniere =
    repository_get_prestation (repository, brouillon->code, CHAMP_ABSENT, NULL);
  g_autoptr (GPtrArray) differences =
    derniere != NULL ? prestation_compare (derniere, brouillon) : g_ptr_array_new ();
  GtkWidget *phrases = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  Saisie *saisie = g_new0 (Saisie, 1);
  const gint64 version = derniere != NULL ? derniere->version : brouillon->version;
  g_autofree char *titre = g_strdup_printf (_("What changes from version %d"), (int) version);
  GtkWidget *entete = formulaire_window_add_sentence (window, titre);

  gtk_widget_add_css_class (entete, "row-title");
  saisie->repository = g_object_ref (repository);
  saisie->brouillon = prestation_copy (brouillon);
  saisie->fondement = g_strdup (fondement);
  saisie->enregistree = enregistree;
  saisie->data = data;
  add_phrases (phrases, differences, _("Nothing changes."));
  formulaire_window_add_widget (window, phrases);
  add_choice (window, saisie, version + 1);
  formulaire_window_add_widget (
    window, carte_texte_new (_("The former versions stay. A dossier keeps its own until it is "
                               "moved, from its page."), "small-caption"));
  formulaire_window_set_validate (window, save_cb, saisie, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
}

/* Comparing */

typedef struct
{
  Repository *repository;
  Prestation *montree;
  GPtrArray *autres; /* PrestationFiche */
  GtkWidget *choix;
  GtkWidget *titre;
  GtkWidget *phrases;
} Comparaison;

static void
comparaison_free (gpointer data)
{
  Comparaison *self = data;

  g_object_unref (self->repository);
  prestation_unref (self->montree);
  g_ptr_array_unref (self->autres);
  g_free (self);
}

/* From the older to the newer one, whichever is shown. */
static void
compare_cb (Comparaison *self)
{
  const guint rang = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choix));
  const PrestationFiche *fiche = rang < self->autres->len ? self->autres->pdata[rang] : NULL;
  g_autoptr (Prestation) autre =
    fiche != NULL ? repository_get_prestation (self->repository, fiche->code, fiche->version, NULL)
                  : NULL;
  const gboolean avant = autre != NULL && autre->version < self->montree->version;
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *titre = NULL;

  if (autre == NULL)
    return;

  differences = avant ? prestation_compare (autre, self->montree)
                      : prestation_compare (self->montree, autre);
  titre = g_strdup_printf (_("From version %d to version %d"),
                           (int) MIN (autre->version, self->montree->version),
                           (int) MAX (autre->version, self->montree->version));
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  add_phrases (self->phrases, differences, _("Nothing changes."));
}

static GtkWidget *
create_choix (Comparaison *self)
{
  g_autoptr (GtkStringList) liste = gtk_string_list_new (NULL);
  GtkWidget *choix;

  for (guint i = 0; i < self->autres->len; i++)
    {
      g_autofree char *texte = texte_version (self->autres->pdata[i]);

      gtk_string_list_append (liste, texte);
    }
  choix = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&liste)), NULL);
  g_signal_connect_swapped (choix, "notify::selected", G_CALLBACK (compare_cb), self);

  return choix;
}

/**
 * comparaison_present:
 * @parent: a widget of the window it belongs to
 * @montree: (transfer none): one version of a prestation of the base, which has others
 *
 * Shows what is not the same in another version.
 */
void
comparaison_present (GtkWidget        *parent,
                     Repository       *repository,
                     const Prestation *montree)
{
  g_autoptr (GPtrArray) versions = prestations_list_versions (repository, montree->code, NULL);
  FormulaireWindow *window;
  Comparaison *self;

  if (versions == NULL || versions->len < 2)
    return;

  window = formulaire_window_new (parent, _("Compare two versions"), NULL);
  self = g_new0 (Comparaison, 1);
  self->repository = g_object_ref (repository);
  self->montree = prestation_copy (montree);
  self->autres = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < versions->len; i++)
    if (JALONS_PRESTATION_FICHE (versions->pdata[i])->version != montree->version)
      g_ptr_array_add (self->autres, g_object_ref (versions->pdata[i]));
  self->choix = create_choix (self);
  self->titre = carte_texte_new (NULL, "row-title");
  self->phrases = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  formulaire_window_add_field (window, _("The version that is shown, and _this one"), self->choix);
  formulaire_window_add_widget (window, self->titre);
  formulaire_window_add_widget (window, self->phrases);
  formulaire_window_set_validate (window, NULL, self, comparaison_free);
  compare_cb (self);
  gtk_window_present (GTK_WINDOW (window));
}
