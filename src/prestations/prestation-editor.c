/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/prestation-editor.h"

#include "model/prestation-brouillon.h"
#include "operations/prestations.h"
#include "prestations/cadre-editor.h"
#include "prestations/enonces-editor.h"
#include "prestations/faute-bin.h"
#include "prestations/lignes-editor.h"
#include "prestations/phase-editor.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

#define PLACE "jalons-place"

struct _PrestationEditor
{
  GtkWidget parent_instance;

  Repository *repository;
  Prestation *brouillon;
  gboolean changed;
  gboolean essayee; /* faults are shown from the first try on */
  guint n_fautes;

  GtkWidget *boite;
  GtkWidget *resume;
  GtkWidget *resume_titre;
  GtkWidget *resume_lignes;
  GtkWidget *nom;
  GtkWidget *fondement;
  GtkWidget *phases;
  GtkWidget *nouvelle;
};

G_DEFINE_FINAL_TYPE (PrestationEditor, prestation_editor, GTK_TYPE_WIDGET)

/* Faults: what cannot be read in a field, then what the loader says of the whole. */

static void
add_typed (PrestationEditor *self,
           GPtrArray        *fautes)
{
  g_autoptr (GPtrArray) bins = faute_bin_list (GTK_WIDGET (self));

  for (guint i = 0; i < bins->len; i++)
    {
      FauteBin *bin = bins->pdata[i];

      if (faute_bin_get_saisie (bin) != NULL)
        g_ptr_array_insert (fautes, 0,
                            prestation_faute_new (faute_bin_get_place (bin),
                                                  faute_bin_get_saisie (bin)));
    }
}

static GPtrArray *
list_fautes (PrestationEditor *self)
{
  g_autofree char *fondement = prestation_editor_get_fondement (self);
  g_autoptr (GError) error = NULL;
  GPtrArray *fautes = NULL;

  if (!prestations_check (self->repository, self->brouillon, fondement, NULL, &fautes, &error))
    {
      fautes = g_ptr_array_new_with_free_func ((GDestroyNotify) prestation_faute_free);
      g_ptr_array_add (fautes, prestation_faute_new ("", error->message));
    }
  add_typed (self, fautes);

  return fautes;
}

static void
go_cb (GtkWidget        *bouton,
       PrestationEditor *self)
{
  FauteBin *bin = faute_bin_find (GTK_WIDGET (self), g_object_get_data (G_OBJECT (bouton), PLACE));

  if (bin != NULL)
    faute_bin_focus (bin);
}

static void
add_resume (PrestationEditor      *self,
            const PrestationFaute *faute)
{
  g_autofree char *texte = prestation_describe_faute (self->brouillon, faute);
  GtkWidget *bouton = gtk_button_new ();
  GtkWidget *label = carte_texte_new (texte, NULL);

  gtk_button_set_child (GTK_BUTTON (bouton), label);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "fault-line");
  gtk_widget_set_sensitive (bouton, faute_bin_find (GTK_WIDGET (self), faute->place) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, texte,
                                  -1);
  g_object_set_data_full (G_OBJECT (bouton), PLACE, g_strdup (faute->place), g_free);
  g_signal_connect_object (bouton, "clicked", G_CALLBACK (go_cb), self, 0);
  gtk_box_append (GTK_BOX (self->resume_lignes), bouton);
}

/* The first fault of a field is enough there; the summary has them all. */
static void
show_in_place (PrestationEditor *self,
               GPtrArray        *fautes)
{
  g_autoptr (GPtrArray) bins = faute_bin_list (GTK_WIDGET (self));
  g_autoptr (GHashTable) dits = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < fautes->len; i++)
    {
      const PrestationFaute *faute = fautes->pdata[i];
      FauteBin *bin = faute_bin_find (GTK_WIDGET (self), faute->place);

      if (bin != NULL && g_hash_table_add (dits, bin))
        faute_bin_show (bin, faute->message);
    }
  for (guint i = 0; i < bins->len; i++)
    if (!g_hash_table_contains (dits, bins->pdata[i]))
      faute_bin_show (bins->pdata[i], NULL);
}

static void
show_fautes (PrestationEditor *self)
{
  g_autoptr (GPtrArray) fautes = list_fautes (self);
  g_autofree char *titre =
    g_strdup_printf (ngettext ("%u thing to put right before saving",
                               "%u things to put right before saving", fautes->len), fautes->len);

  self->n_fautes = fautes->len;
  show_in_place (self, fautes);
  boite_clear (self->resume_lignes);
  for (guint i = 0; i < fautes->len; i++)
    add_resume (self, fautes->pdata[i]);
  gtk_label_set_label (GTK_LABEL (self->resume_titre), titre);
  gtk_widget_set_visible (self->resume, fautes->len > 0);
}

static void
changed_cb (PrestationEditor *self)
{
  self->changed = TRUE;
  if (self->essayee)
    show_fautes (self);
}

static void
name_cb (PrestationEditor *self)
{
  prestation_set_texte (&self->brouillon->libelle,
                        gtk_editable_get_text (GTK_EDITABLE (self->nom)));
  changed_cb (self);
}

/* Phases: a phase that moves, comes or goes changes the number of the others. */

static void rebuild_phases (PrestationEditor *self);

static PhaseEditor *
get_phase (PrestationEditor *self,
           guint             i)
{
  GtkWidget *phase = gtk_widget_get_first_child (self->phases);

  for (guint n = 0; phase != NULL && n < i; n++)
    phase = gtk_widget_get_next_sibling (phase);

  return phase != NULL ? JALONS_PHASE_EDITOR (phase) : NULL;
}

static void
move_cb (PhaseEditor      *phase,
         gint              pas,
         PrestationEditor *self)
{
  const guint i = phase_editor_get_rang (phase);

  prestation_move (self->brouillon->phases, i, pas);
  rebuild_phases (self);
  phase_editor_focus (get_phase (self, (guint) ((gint) i + pas)));
  changed_cb (self);
}

static void
drop_cb (PhaseEditor      *phase,
         PrestationEditor *self)
{
  const guint i = phase_editor_get_rang (phase);

  prestation_drop_phase (self->brouillon, i);
  rebuild_phases (self);
  phase_editor_focus (get_phase (self, MIN (i, self->brouillon->phases->len - 1)));
  changed_cb (self);
}

static void
rebuild_phases (PrestationEditor *self)
{
  GPtrArray *phases = self->brouillon->phases;

  boite_clear (self->phases);
  for (guint i = 0; i < phases->len; i++)
    {
      GtkWidget *editor = phase_editor_new (phases->pdata[i], i, phases->len);

      g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (editor, "move", G_CALLBACK (move_cb), self, 0);
      g_signal_connect_object (editor, "drop", G_CALLBACK (drop_cb), self, 0);
      gtk_box_append (GTK_BOX (self->phases), editor);
    }
}

static void
add_phase_cb (PrestationEditor *self)
{
  g_autofree char *nom =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->nouvelle))));

  if (*nom == '\0')
    {
      gtk_widget_grab_focus (self->nouvelle);
      return;
    }

  prestation_add_phase (self->brouillon, nom);
  gtk_editable_set_text (GTK_EDITABLE (self->nouvelle), "");
  rebuild_phases (self);
  gtk_widget_grab_focus (self->nouvelle);
  changed_cb (self);
}

/* Building */

static void
add_resume_card (PrestationEditor *self)
{
  self->resume = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->resume_titre = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->resume_lignes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->resume, "notice");
  gtk_widget_add_css_class (self->resume, "late");
  gtk_widget_add_css_class (self->resume_titre, "row-title");
  gtk_widget_set_visible (self->resume, FALSE);
  gtk_box_append (GTK_BOX (self->resume), self->resume_titre);
  gtk_box_append (GTK_BOX (self->resume), self->resume_lignes);
  gtk_box_append (GTK_BOX (self->boite), self->resume);
}

static void
add_identite (PrestationEditor *self)
{
  GtkWidget *carte = carte_new (_("Identity"));

  self->nom = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->nom), self->brouillon->libelle);
  g_signal_connect_object (self->nom, "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  self->fondement = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->fondement),
                                  _("As “Decision of the board of 3 December 2026”"));
  g_signal_connect_object (self->fondement, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  carte_add (carte, faute_bin_new ("libelle", formulaire_field_new (_("_Name of the service"),
                                                                    self->nom)));
  carte_add (carte, formulaire_field_new (_("What the _changes rest on"), self->fondement));
  carte_add (carte, carte_texte_new (_("It is shown as the source of all that you change; the "
                                       "rest keeps its own."), "small-caption"));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

static void
add_phases_card (PrestationEditor *self)
{
  GtkWidget *carte = carte_new (_("Phases"));
  GtkWidget *pied = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *ajouter = gtk_button_new_with_label (_("Add a phase"));

  self->phases = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  rebuild_phases (self);
  self->nouvelle = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->nouvelle), _("Name of the new phase"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nouvelle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the new phase"), -1);
  gtk_widget_set_hexpand (self->nouvelle, TRUE);
  g_signal_connect_object (self->nouvelle, "activate", G_CALLBACK (add_phase_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ajouter, "clicked", G_CALLBACK (add_phase_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (pied), self->nouvelle);
  gtk_box_append (GTK_BOX (pied), ajouter);
  carte_add (carte, faute_bin_new ("phases", self->phases));
  carte_add (carte, pied);
  gtk_box_append (GTK_BOX (self->boite), carte);
}

static void
add_etapes_card (PrestationEditor *self)
{
  GtkWidget *carte = carte_new (_("Before the first phase"));
  GtkWidget *etapes = lignes_editor_new_for_etapes (self->brouillon);

  g_signal_connect_object (etapes, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  carte_add (carte, faute_bin_new ("avant", etapes));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

static void
prestation_editor_dispose (GObject *object)
{
  PrestationEditor *self = JALONS_PRESTATION_EDITOR (object);

  g_clear_pointer (&self->boite, gtk_widget_unparent);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->brouillon, prestation_unref);

  G_OBJECT_CLASS (prestation_editor_parent_class)->dispose (object);
}

static void
prestation_editor_class_init (PrestationEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = prestation_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
prestation_editor_init (PrestationEditor *self)
{
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
}

/**
 * prestation_editor_new:
 * @repository: (transfer none): an open base
 * @modele: (transfer none): one version of a prestation of the base
 *
 * Returns: (transfer floating): the editor of a copy of @modele
 */
GtkWidget *
prestation_editor_new (Repository       *repository,
                       const Prestation *modele)
{
  PrestationEditor *self = g_object_new (TYPE_PRESTATION_EDITOR, NULL);
  GtkWidget *cadre, *enonces;

  self->repository = g_object_ref (repository);
  self->brouillon = prestation_copy (modele);
  add_resume_card (self);
  add_identite (self);
  add_phases_card (self);
  cadre = cadre_editor_new (self->brouillon);
  g_signal_connect_object (cadre, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->boite), cadre);
  add_etapes_card (self);
  enonces = enonces_editor_new (self->brouillon);
  g_signal_connect_object (enonces, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->boite), enonces);

  return GTK_WIDGET (self);
}

/**
 * prestation_editor_get_brouillon:
 *
 * Returns: (transfer none): the copy, as it stands
 */
Prestation *
prestation_editor_get_brouillon (PrestationEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_EDITOR (self), NULL);

  return self->brouillon;
}

/**
 * prestation_editor_get_fondement:
 *
 * Returns: (transfer full): what the changes rest on, empty where nothing is said
 */
char *
prestation_editor_get_fondement (PrestationEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_EDITOR (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->fondement))));
}

/**
 * prestation_editor_is_changed:
 *
 * Returns: whether something was typed
 */
gboolean
prestation_editor_is_changed (PrestationEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_EDITOR (self), FALSE);

  return self->changed;
}

/**
 * prestation_editor_check:
 *
 * Shows every fault, where it is and at the top, and goes on doing so while one puts them right.
 *
 * Returns: whether there is none
 */
gboolean
prestation_editor_check (PrestationEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_EDITOR (self), FALSE);

  self->essayee = TRUE;
  show_fautes (self);

  return self->n_fautes == 0;
}

/**
 * prestation_editor_focus:
 *
 * Puts the keyboard in the first field.
 */
void
prestation_editor_focus (PrestationEditor *self)
{
  g_return_if_fail (JALONS_IS_PRESTATION_EDITOR (self));

  gtk_widget_grab_focus (self->nom);
}

/**
 * prestation_editor_count_fautes:
 *
 * Returns: how many faults are shown
 */
guint
prestation_editor_count_fautes (PrestationEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PRESTATION_EDITOR (self), 0);

  return self->n_fautes;
}
